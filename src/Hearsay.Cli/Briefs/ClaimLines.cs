using System.Globalization;
using Hearsay.Stories.Grades;

namespace Hearsay.Cli.Briefs;

/// <summary>
/// What is said to have happened, in a few lines under the words that say it: each clause with what it is
/// held to be, what is withheld in one line, what was coded in another. A clause that stands inside another
/// one is not shown again; what is said in passing and words of saying are left to
/// <c>--format claims</c>, unless something is denied or left open.
/// </summary>
internal sealed class ClaimLines(Sheet sheet, Reading reading)
{
    private const int Longest = 130; // characters of one clause
    private const int Most = 6; // clauses under one attribution
    private readonly ILookup<AttributionId?, Claim> _claims = reading.Claims.ToLookup(claim => claim.Attribution);

    /// <summary>Adds the lines of one attribution; null for the outlet's own voice, under a heading of its own.</summary>
    public void Add(Attribution? attribution, string indent, Action? head = null)
    {
        var lines = Lines(attribution);
        if (lines.Count > 0) head?.Invoke();
        foreach (var (held, words) in lines) sheet.Add(indent + "· ", indent + "  ", [new Run(held.Length > 0 ? held + ": " : "", Mark.Soft), new Run(words, Mark.None)]);
    }

    private List<(string Held, string Words)> Lines(Attribution? attribution)
    {
        var claims = _claims[attribution?.Id].ToList();
        var lines = claims.Where(claim => claim.Withheld is not null).GroupBy(claim => (claim.Predicate, claim.Position)).Select(group => Withheld([.. group])).ToList();
        var shown = Outer([.. claims.Where(claim => claim.Withheld is null && IsTold(claim))]);
        shown.RemoveAll(claim => attribution is not null && claim.Factuality.Value == FactualityValue.Happened && Fills(claim, attribution));
        var most = attribution is null ? int.MaxValue : Most;
        lines.AddRange(shown.Take(most).Select(claim => (Held(claim), Words(claim))));
        if (shown.Count > most) lines.Add(("", string.Create(CultureInfo.InvariantCulture, $"and {shown.Count - most} more")));
        var coded = reading.Events.Where(coded => claims.Exists(claim => claim.Id == coded.Claim)).Select(Coded).Distinct().ToList();
        if (coded.Count > 0) lines.Add(("coded", string.Join("; ", coded)));
        return lines;
    }

    /// <summary>A clause of its own, and not the saying of something that stands in the tree already.</summary>
    private bool IsTold(Claim claim) => claim.Position == Position.NonCommittal
        || (!claim.IsAside && !reading.Attributions.Any(attribution => attribution.Cue.Any(cue => cue.Contains(claim.Predicate))));

    private string Coded(CodedEvent coded)
    {
        var (actor, recipient) = (Party(coded.Actor), Party(coded.Recipient));
        return coded.Type + (actor is null ? "" : " by " + actor) + (recipient is null ? "" : " to " + recipient);
    }

    private string? Party(EventActor? party) => party is null ? null : party.Code ?? (party.Entity is { } id ? reading.Entities[id.Value].Name : reading.Quote(party.Span));

    private static (string Held, string Words) Withheld(List<Claim> slots)
    {
        var what = slots[0].Position == Position.Withheld ? "withheld" : "not known";
        var by = slots[0].Withheld!.By is { } known ? $" (by {known})" : "";
        return (what, string.Join(", ", slots.Select(slot => slot.Withheld!.Slot)) + by);
    }

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
        { Position: Position.NonCommittal, Factuality.Value: FactualityValue.Undisclosed } => claim.Lemma is "verify" or "confirm" or "corroborate" ? "not confirmed" : "no answer",
        { Position: Position.NonCommittal } => "neither confirmed nor denied",
        _ when SlotProposition.NegationIn(claim) is not null => "in the negative", // "denied: nobody was hurt" would say the reverse
        _ => claim.Factuality.Value.ToString().ToLowerInvariant(),
    };

    private string Words(Claim claim)
    {
        var words = string.Join(" … ", claim.Spans.Select(reading.Quote));
        return words.Length <= Longest ? words : words[..(words.LastIndexOf(' ', Longest) is > 0 and var cut ? cut : Longest)] + " …";
    }
}
