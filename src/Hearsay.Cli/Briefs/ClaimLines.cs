using System.Globalization;

namespace Hearsay.Cli.Briefs;

/// <summary>
/// What is said to have happened, in a few lines under the words that say it: each clause with what it is
/// held to be, what is withheld in one line, what was coded in another. A clause that stands inside another
/// one is not shown again.
/// </summary>
internal sealed class ClaimLines(Sheet sheet, Reading reading)
{
    private const int Longest = 130; // characters of one clause
    private const int Most = 6; // clauses under one attribution
    private readonly ILookup<AttributionId?, Claim> _claims = reading.Claims.ToLookup(claim => claim.Attribution);

    /// <summary>True where the outlet says something on its own word.</summary>
    public bool HasOwn => _claims[null].Any();

    /// <summary>Adds the lines of one attribution; null for the outlet's own voice.</summary>
    public void Add(Attribution? attribution, string indent)
    {
        var claims = _claims[attribution?.Id].ToList();
        foreach (var group in claims.Where(claim => claim.Withheld is not null).GroupBy(claim => (claim.Predicate, claim.Position))) AddWithheld([.. group], indent);
        var shown = Outer([.. claims.Where(claim => claim.Withheld is null)]);
        shown.RemoveAll(claim => attribution is not null && claim.Factuality.Value == FactualityValue.Happened && Fills(claim, attribution));
        var most = attribution is null ? int.MaxValue : Most;
        foreach (var claim in shown.Take(most)) AddLine(indent, Held(claim), Words(claim));
        if (shown.Count > most) AddLine(indent, "", string.Create(CultureInfo.InvariantCulture, $"and {shown.Count - most} more"));
        AddEvents(claims, indent);
    }

    /// <summary>What was coded, in one line: type, who, to whom.</summary>
    private void AddEvents(List<Claim> claims, string indent)
    {
        var coded = reading.Events.Where(coded => claims.Exists(claim => claim.Id == coded.Claim)).Select(Coded).Distinct().ToList();
        if (coded.Count > 0) AddLine(indent, "coded", string.Join("; ", coded));
    }

    private string Coded(CodedEvent coded)
    {
        var (actor, recipient) = (Party(coded.Actor), Party(coded.Recipient));
        return coded.Type + (actor is null ? "" : " by " + actor) + (recipient is null ? "" : " to " + recipient);
    }

    private string? Party(EventActor? party) => party is null ? null : party.Code ?? reading.Quote(party.Span);

    private void AddWithheld(List<Claim> slots, string indent)
    {
        var what = slots[0].Position == Position.Withheld ? "withheld" : "not known";
        var by = slots[0].Withheld!.By is { } known ? $" (by {known})" : "";
        AddLine(indent, what, string.Join(", ", slots.Select(slot => slot.Withheld!.Slot)) + by);
    }

    private void AddLine(string indent, string held, string words) =>
        sheet.Add(indent + "· ", indent + "  ", [new Run(held.Length > 0 ? held + ": " : "", Mark.Soft), new Run(words, Mark.None)]);

    /// <summary>Clauses whose words are not all inside those of another one, unless they are held to be something else.</summary>
    private static List<Claim> Outer(List<Claim> claims) =>
        [.. claims.Where(claim => !claims.Exists(other => other != claim && other.Factuality.Value == claim.Factuality.Value && Holds(other, claim)))];

    private static bool Holds(Claim outer, Claim inner) =>
        Length(outer) > Length(inner) && inner.Spans.All(span => outer.Spans.Any(other => other.Contains(span)));

    /// <summary>A clause that is nearly all of what is said says nothing new.</summary>
    private static bool Fills(Claim claim, Attribution attribution) => Length(claim) * 10 >= attribution.Content.Sum(span => span.Length) * 6;

    private static int Length(Claim claim) => claim.Spans.Sum(span => span.Length);

    private static string Held(Claim claim) => claim switch
    {
        { Position: Position.NonCommittal, Factuality.Value: FactualityValue.Undisclosed } => "no answer",
        { Position: Position.NonCommittal } => "neither confirmed nor denied",
        _ => claim.Factuality.Value.ToString().ToLowerInvariant(),
    };

    private string Words(Claim claim)
    {
        var words = string.Join(" … ", claim.Spans.Select(reading.Quote));
        return words.Length <= Longest ? words : words[..(words.LastIndexOf(' ', Longest) is > 0 and var cut ? cut : Longest)] + " …";
    }
}
