using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Corrections;

/// <summary>
/// Binds what people decided of two claims to the words these stand on, as <c>text:start..end</c>, so that it holds
/// when a newer model reads a report again and names its claims anew.
/// </summary>
internal sealed class LinkAnchors
{
    private readonly ILookup<string, (TextSpan Own, string OtherText, TextSpan Other, Correction Correction)> _byText;

    private LinkAnchors(IEnumerable<Correction> standing)
    {
        // Of several decisions on one pair the last one holds.
        var last = standing.GroupBy(one => one.Tuple, StringComparer.Ordinal).Select(group => group.Last());
        _byText = last.Select(one => (One: one, Ends: one.Tuple.Split(" | ").Select(Parse).ToArray())).Where(one => one.Ends is [not null, not null])
            .SelectMany(one => ((string Text, TextSpan At, string OtherText, TextSpan Other, Correction Correction)[])
            [
                (one.Ends[0]!.Value.Text, one.Ends[0]!.Value.At, one.Ends[1]!.Value.Text, one.Ends[1]!.Value.At, one.One),
                (one.Ends[1]!.Value.Text, one.Ends[1]!.Value.At, one.Ends[0]!.Value.Text, one.Ends[0]!.Value.At, one.One),
            ]).ToLookup(row => row.Text, row => (row.At, row.OtherText, row.Other, row.Correction), StringComparer.Ordinal);
    }

    /// <summary>True where nothing was decided.</summary>
    public bool IsEmpty => _byText.Count == 0;

    public static LinkAnchors Standing(Session session) => new(CorrectionStore.StandingOf(session, CorrectionKind.Link));

    /// <summary>A claim's place: the words it is bound to, in its text.</summary>
    public static string Of(string textId, TextSpan anchor) => string.Create(CultureInfo.InvariantCulture, $"{textId}:{anchor.Start}..{anchor.End}");

    /// <summary>The texts that a correction of a link is bound to.</summary>
    public static IEnumerable<string> Texts(Correction correction) =>
        correction.Tuple.Split(" | ").Select(Parse).OfType<(string Text, TextSpan At)>().Select(end => end.Text).Distinct(StringComparer.Ordinal);

    /// <summary>What was decided of the claim on some words: the other claim's text and words.</summary>
    public IEnumerable<(string Text, TextSpan At, Correction Correction)> On(string textId, TextSpan anchor) =>
        _byText[textId].Where(row => row.Own.Overlaps(anchor)).Select(row => (row.OtherText, row.Other, row.Correction));

    private static (string Text, TextSpan At)? Parse(string end)
    {
        var (colon, dots) = (end.LastIndexOf(':'), end.LastIndexOf("..", StringComparison.Ordinal));
        return colon > 0 && dots > colon && int.TryParse(end.AsSpan(colon + 1, dots - colon - 1), out var from) && int.TryParse(end.AsSpan(dots + 2), out var to) && to > from
            ? (end[..colon], new TextSpan(from, to)) : null;
    }
}
