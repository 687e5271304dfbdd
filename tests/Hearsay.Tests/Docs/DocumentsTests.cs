using System.Text.RegularExpressions;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Verbs;
using Hearsay.Exports;
using Hearsay.Pipelines;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Docs;

public partial class DocumentsTests
{
    [Fact]
    public void Every_verb_has_a_page_that_names_each_of_its_options()
    {
        var root = HearsayCommand.Create(new Terminal { Output = Stream.Null, Error = TextWriter.Null });

        Assert.NotEmpty(root.Subcommands);
        foreach (var verb in root.Subcommands)
        {
            var page = Page("verbs", verb.Name + ".md");
            foreach (var name in verb.Options.SelectMany(option => option.Aliases.Append(option.Name)))
                Assert.True(page.Contains($"`{name}`") || page.Contains($"`{name} "), $"docs/verbs/{verb.Name}.md says nothing of {name}.");
            foreach (var (line, _) in ((IVerb)verb).Examples)
                Assert.True(page.Contains(line), $"docs/verbs/{verb.Name}.md lacks the example '{line}'.");
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_has_a_page(string format) => Assert.StartsWith($"# `--format {format}`", Page("formats", format + ".md"));

    public static TheoryData<string> Formats => [.. ReadingFormats.Names];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_room_has_a_page(string room) => Assert.StartsWith($"# {room}\n", Page("rooms", room.ToLowerInvariant() + ".md"));

    public static TheoryData<string> Rooms =>
    [
        .. Directory.GetDirectories(Repository.Path("src", "Hearsay"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs").Any())
            .Select(folder => Path.GetFileName(folder)!),
    ];

    [Fact]
    public void Every_stage_is_named_on_the_page_of_its_room()
    {
        foreach (var stage in DefaultPipeline.Create().Stages)
        {
            var room = stage.GetType().Namespace!.Split('.')[1];
            var name = stage.Name.Split('/')[0];
            Assert.True(Page("rooms", room.ToLowerInvariant() + ".md").Contains($"`{name}`"), $"docs/rooms/{room.ToLowerInvariant()}.md says nothing of the stage {name}.");
        }
    }

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var broken =
            from file in Documents()
            from Match link in Links().Matches(File.ReadAllText(file))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://")
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
            select $"{Path.GetRelativePath(Repository.Root, file)} -> {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_page_or_its_folder_is_in_the_index()
    {
        var index = Page("README.md");
        var missing = Directory.GetFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Path("docs"), file).Replace('\\', '/'))
            .Where(page => page != "README.md" && !index.Contains($"({page})") && !index.Contains($"`{page.Split('/')[0]}/`"));

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.Root, "*.md"));

    private static string Page(params ReadOnlySpan<string> parts) => File.ReadAllText(Repository.Path(["docs", .. parts])).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
