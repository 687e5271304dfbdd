using Hearsay.Tests.Support;

namespace Hearsay.Live.Tests;

public class DoctorVerbTests
{
    [Fact]
    public async Task Where_all_is_in_order_each_line_says_ok()
    {
        using var terminal = new TestTerminal();
        await terminal.Run("read", terminal.Write("a.txt", "The pier fell, the board said.\n"), "--quiet");

        Assert.Equal(0, await terminal.Run("doctor"));
        Assert.Equal(4, terminal.Output.Split('\n').Count(line => line.StartsWith("ok  ")));
        Assert.Contains("1 reports", terminal.Output);
    }

    [Fact]
    public async Task What_is_missing_is_told_with_what_to_do()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(1, await terminal.Run("doctor", "--ledger", terminal.Path("none.db"), "--broker", "nats://127.0.0.1:1"));
        Assert.Contains("NOT ledger", terminal.Output);
        Assert.Contains("Make one with 'hearsay read'", terminal.Output);
        Assert.Contains("nats-server -js", terminal.Output);
        Assert.False(File.Exists(terminal.Path("none.db")));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _hearsay hearsay")]
    [InlineData("zsh", "compdef _hearsay hearsay")]
    [InlineData("fish", "complete -c hearsay")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Each_shell_gets_its_script(string shell, string line)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(0, await terminal.Run("completion", shell));
        Assert.Contains(line, terminal.Output);
        Assert.Equal(0, await terminal.Run("[suggest:11]", "hearsay wat"));
        Assert.Contains("watch", terminal.Output);
    }
}
