using Hearsay.Tests.Support;

namespace Hearsay.Tests.Docs;

public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_code_of_the_readme_is_code_that_compiles()
    {
        var compiled = Lines(File.ReadAllText(Repository.Path("tests", "Hearsay.Tests", "Docs", "ReadmeSnippet.cs")));
        var shown = Lines(Readme.Split("```csharp\n")[1].Split("```")[0]);

        Assert.NotEmpty(shown);
        Assert.All(shown, line => Assert.Contains(line, compiled));
    }

    [Fact]
    public void The_two_commands_stand_first_and_lead_to_files_that_are_there()
    {
        var commands = Readme.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()).Take(2);

        Assert.Equal(["dotnet run -c Release --project src/Hearsay.Cli -- read samples", "./test"], commands);
        Assert.True(File.Exists(Repository.Path("test")));
        Assert.True(Directory.Exists(Repository.Path("samples")));
    }

    private static IReadOnlyList<string> Lines(string code) =>
        [.. code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
