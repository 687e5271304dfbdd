using System.Reflection;
using Hearsay.Intake;

namespace Hearsay.Tests.Intake;

public class RejectionCodeTests
{
    public static TheoryData<string> Codes => new(typeof(RejectionCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_advice_and_a_line_in_the_docs(string code)
    {
        var advice = RejectionCodes.Advice[code];
        var page = File.ReadAllText(Path.Join(RepositoryRoot(), "docs", "rejections.md"));

        Assert.Contains($"| `{code}` |", page, StringComparison.Ordinal);
        Assert.Contains(advice, page, StringComparison.Ordinal);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder!.FullName, "Hearsay.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
