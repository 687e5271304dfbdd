namespace Hearsay.Events.Registers;

/// <summary>Where parties stand: who affirms, denies, evades or withholds what.</summary>
internal sealed class PositionRegister : IRegister
{
    private const int Longest = 240; // characters of a proposition

    public string Name => "positions";

    public ImmutableArray<string> Columns => ["principal", "speaker", "position", "proposition", "status", "to", "date", "source"];

    public IEnumerable<RegisterRow> Rows(Reading reading)
    {
        var cells = new Cells(reading);
        foreach (var claim in reading.Claims)
        {
            if (claim.Attribution is null && claim.Withheld is null) continue;
            var speaker = claim.Chain.IsEmpty ? null : claim.Chain[^1];
            yield return new RegisterRow(reading.Report.Id, reading.Report.Doc,
            [
                new RegisterCell(claim.Withheld?.By ?? speaker?.Principal ?? "", claim.Withheld is null ? speaker?.Span : null),
                new RegisterCell(speaker?.Name ?? "", speaker?.Span), new RegisterCell(NameOf(claim.Position), claim.Factuality.Cue),
                Proposition(reading, claim), Cells.Of(claim.Factuality), cells.Of(claim.Addressee), cells.Of(claim.Time), Cells.Source(claim.Chain),
            ], claim.Id, null, claim.Withheld is { } withheld ? withheld.Why : "a claim on somebody's word");
        }
    }

    private static RegisterCell Proposition(Reading reading, Claim claim)
    {
        if (claim.Withheld is { } withheld) return new RegisterCell(withheld.Slot, PhraseOf(claim, withheld.Noun));
        var words = string.Join(" … ", claim.Spans.Select(span => string.Join(' ', reading.Quote(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return new RegisterCell(words.Length <= Longest ? words : words[..Longest] + "…", claim.Spans[0].Union(claim.Spans[^1]));
    }

    private static string NameOf(Position position) => position is Position.NonCommittal ? "NON-COMMITTAL" : position.ToString().ToUpperInvariant();

    /// <summary>A slot is named by more words than its noun: "the crew's losses".</summary>
    private static TextSpan PhraseOf(Claim claim, TextSpan noun) =>
        claim.Arguments.Where(argument => argument.Span.Contains(noun)).Select(argument => argument.Span).FirstOrDefault(noun);
}
