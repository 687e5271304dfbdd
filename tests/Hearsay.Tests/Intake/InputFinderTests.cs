using Hearsay.Intake;

namespace Hearsay.Tests.Intake;

public sealed class InputFinderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("hearsay-intake-").FullName;

    public InputFinderTests()
    {
        foreach (var name in new[] { "b.txt", "a.html", "sub/c.txt", "sub/deep/d.jsonl", "sub/photo.jpg", ".hidden.txt", "sub/.git/x.txt" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(_root, name))!);
            File.WriteAllText(Path.Join(_root, name), "x");
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_folder_gives_all_below_it_in_a_stable_order_without_pictures_and_hidden_files() =>
        Assert.Equal(["a.html", "b.txt", "sub/c.txt", "sub/deep/d.jsonl"], Find(_root));

    [Theory]
    [InlineData("*.txt", "b.txt")]
    [InlineData("**/*.txt", "b.txt sub/c.txt")]
    [InlineData("sub/**", "sub/c.txt sub/deep/d.jsonl sub/photo.jpg")]
    [InlineData("?.[ht]*", "a.html b.txt")]
    [InlineData("[!b].*", "a.html")]
    public void A_pattern_gives_the_files_that_match(string pattern, string expected) =>
        Assert.Equal(expected.Split(' '), Find($"{_root}/{pattern}"));

    [Fact]
    public void A_file_named_twice_comes_once_where_it_came_first() =>
        Assert.Equal(["sub/c.txt", "a.html", "b.txt", "sub/deep/d.jsonl"], Find($"{_root}/sub/c.txt", _root));

    [Fact]
    public void A_path_that_leads_nowhere_is_a_rejection_and_the_rest_is_found()
    {
        var inputs = InputFinder.Find([$"{_root}/none.txt", $"{_root}/*.pdf", $"{_root}/[z-a]", "", $"{_root}/b.txt", "-"]).ToList();

        Assert.Equal(["not-found", "not-found", "not-found", "not-found", null, null], inputs.Select(i => i.Rejection?.Code));
        Assert.True(inputs[5].IsStandardInput);
    }

    [Fact]
    public void Reading_goes_on_after_a_path_that_leads_nowhere()
    {
        File.WriteAllText(Path.Join(_root, "b.txt"), "It rained on Monday, officials said.");

        var results = new ReportReader().ReadAll([$"{_root}/none.txt", $"{_root}/b.txt"], TestContext.Current.CancellationToken).ToList();

        Assert.Equal("not-found", results[0].Rejection!.Code);
        Assert.Equal("b", results[1].Report!.Doc);
    }

    private List<string> Find(params string[] paths) =>
        [.. InputFinder.Find(paths).Select(i => Path.GetRelativePath(_root, i.Origin).Replace('\\', '/'))];
}
