using Hearsay.Eval;
using Hearsay.Eval.Chains;
using Hearsay.Eval.Data;

namespace Hearsay.Tests.Eval;

public sealed class ChainJudgeTests
{
    private const string Text = "In a report, the Delta Post quoted Mayor Ada Boll as saying that the bridge is safe.";

    private static readonly ChainLabel Label = new(
        "c1", "set", "doc", new TextSpan(0, Text.Length), Span("quoted"), null,
        [Link("Delta Post", "outlet"), Link("Ada Boll", "person")], ["relay"]);

    [Fact]
    public void The_labelled_links_in_order_are_a_right_chain()
    {
        var verdict = Judge(("Delta Post", SourceKind.Outlet), ("Mayor Ada Boll", SourceKind.Person));

        Assert.True(verdict is { Found: true, Root: true, Chain: true, Kind: true });
    }

    [Fact]
    public void A_missing_relay_leaves_the_root_right_and_the_chain_wrong()
    {
        var verdict = Judge(("Ada Boll", SourceKind.Person));

        Assert.True(verdict is { Root: true, Chain: false });
    }

    [Fact]
    public void Links_in_the_wrong_order_have_neither()
    {
        var verdict = Judge(("Ada Boll", SourceKind.Person), ("Delta Post", SourceKind.Outlet));

        Assert.True(verdict is { Found: true, Root: false, Chain: false });
    }

    [Fact]
    public void A_link_that_nobody_labelled_makes_the_chain_wrong()
    {
        var verdict = Judge(("the bridge", SourceKind.Organisation), ("Delta Post", SourceKind.Outlet), ("Ada Boll", SourceKind.Person));

        Assert.True(verdict is { Root: true, Chain: false });
    }

    [Fact]
    public void A_document_on_the_way_is_passed_over()
    {
        var verdict = Judge(("a report", SourceKind.Document), ("Delta Post", SourceKind.Outlet), ("Ada Boll", SourceKind.Person));

        Assert.True(verdict.Chain);
    }

    [Fact]
    public void A_document_at_the_root_is_not()
    {
        var verdict = Judge(("Delta Post", SourceKind.Outlet), ("a report", SourceKind.Document));

        Assert.False(verdict.Root);
    }

    [Fact]
    public void An_optional_link_may_be_there_or_not()
    {
        var label = Label with { Chain = [Link("Delta Post", "outlet") with { Optional = true }, Link("Ada Boll", "person")] };

        Assert.True(Judge(label, "quoted", ("Ada Boll", SourceKind.Person)).Chain);
        Assert.True(Judge(label, "quoted", ("Delta Post", SourceKind.Outlet), ("Ada Boll", SourceKind.Person)).Chain);
    }

    [Fact]
    public void The_publisher_is_left_out_of_the_comparison()
    {
        var verdict = Judge(Label, "quoted", ("", SourceKind.Outlet), ("Delta Post", SourceKind.Outlet), ("Ada Boll", SourceKind.Person));

        Assert.True(verdict.Chain);
    }

    [Fact]
    public void An_attribution_elsewhere_is_not_the_one_meant()
    {
        var verdict = Judge(Label, "safe", ("Delta Post", SourceKind.Outlet), ("Ada Boll", SourceKind.Person));

        Assert.True(verdict is { Found: false, Root: false, Chain: false });
    }

    [Fact]
    public void Half_of_the_core_is_enough_and_less_is_not()
    {
        Assert.True(Judge(("Delta Post", SourceKind.Outlet), ("Boll", SourceKind.Person)).Root);
        Assert.False(Judge(("Delta Post", SourceKind.Outlet), ("Ada", SourceKind.Person)).Root);
    }

    private static ChainVerdict Judge(params (string Words, SourceKind Kind)[] chain) => Judge(Label, "quoted", chain);

    private static ChainVerdict Judge(ChainLabel label, string cue, params (string Words, SourceKind Kind)[] chain)
    {
        var attribution = new Attribution
        {
            Id = new AttributionId(0),
            Source = [],
            Cue = [Span(cue)],
            Content = [Span("the bridge")],
            Mode = AttributionMode.Indirect,
            Chain = [.. chain.Select(link => new ChainLink(link.Words, link.Kind, link.Words.Length == 0 ? null : Span(link.Words), null, null, "test"))],
            Confidence = 1,
            Why = "test",
        };
        return ChainJudge.Judge(label, new Reading(Reports.FromText("doc", Text, "Harbour Sun")) { Attributions = [attribution] });
    }

    private static LinkLabel Link(string words, string kind) => new(Span(words), kind, [], false);

    private static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
