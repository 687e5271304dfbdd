using Hearsay.Eval.Data;

namespace Hearsay.Eval.Chains;

/// <summary>Compares the system's chain with a label; the rules stand in eval/labels/README.md.</summary>
internal static class ChainJudge
{
    public static ChainVerdict Judge(ChainLabel label, Reading reading)
    {
        if (At(label, reading) is not { } attribution) return new ChainVerdict(label, reading, [], false, false, false, false);
        var links = WithoutOutlet(attribution.Chain, reading.Report.Outlet);
        var root = label.Chain.IsEmpty ? links.IsEmpty : !links.IsEmpty && Match(links[^1], label.Chain[^1], reading);
        var chain = root && Align(links, label.Chain, reading);
        var kind = root && !links.IsEmpty && KindName(links[^1].Kind) == label.Chain[^1].Kind;
        return new ChainVerdict(label, reading, links, true, root, chain, kind);
    }

    /// <summary>The innermost attribution at the anchor: of those that touch it, the one with the longest chain.</summary>
    private static Attribution? At(ChainLabel label, Reading reading) => label.Cue is { } cue
        ? reading.Attributions.Where(found => found.Cue.Any(span => span.Overlaps(cue))).MaxBy(found => found.Chain.Length)
        : reading.Attributions.MaxBy(found => found.Content.Sum(span => Shared(span, label.Content!.Value))) is { } best
            && best.Content.Any(span => span.Overlaps(label.Content!.Value)) ? best : null;

    private static int Shared(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    /// <summary>The publisher is implicit in the labels, wherever the system puts it.</summary>
    private static ImmutableArray<ChainLink> WithoutOutlet(ImmutableArray<ChainLink> chain, string? outlet) =>
    [
        .. chain.Where((link, i) => !(i == 0 && link.Span is null)
            && !string.Equals(link.Name, outlet, StringComparison.OrdinalIgnoreCase)),
    ];

    /// <summary>
    /// Both in order. A labelled link that is optional may be missing; a document of the system that
    /// no label names is passed over, for it is the vehicle of a speaker ("said in a statement").
    /// </summary>
    private static bool Align(ImmutableArray<ChainLink> links, ImmutableArray<LinkLabel> labels, Reading reading)
    {
        var next = 0;
        for (var i = 0; i < links.Length; i++)
        {
            var at = next;
            while (at < labels.Length && labels[at].Optional && !Match(links[i], labels[at], reading)) at++;
            if (at < labels.Length && Match(links[i], labels[at], reading)) next = at + 1;
            else if (links[i].Kind != SourceKind.Document || i == links.Length - 1) return false;
        }
        return labels.Skip(next).All(label => label.Optional);
    }

    private static bool Match(ChainLink link, LinkLabel label, Reading reading) =>
        link.Span is { } span && label.IsCoveredBy(span)
        || link.Entity is { } entity && reading.Mentions.Any(mention => mention.Entity == entity && label.IsCoveredBy(mention.Span));

    private static string KindName(SourceKind kind) => kind switch
    {
        SourceKind.StateAgency => "state_agency",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
