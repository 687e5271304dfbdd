namespace Hearsay.Stories.Grades;

/// <summary>
/// Makes of a slot, which is a list of claims in reports, what there is to grade: who is said to have
/// acted, what that means, and every claim as a testimony.
/// </summary>
public sealed class SlotCaseBuilder(Func<ReportId, FiledReport> report, Func<ReportId, string?> lineage)
{
    private const int LeastQuotedWords = 5; // shorter quotations are stock phrases as often as statements

    /// <summary>The case of a slot.</summary>
    /// <param name="slot">Its claims.</param>
    /// <param name="withheld">What is not disclosed about it.</param>
    public SlotCase Build(Slot slot, ImmutableArray<WithheldNote> withheld)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var members = slot.Claims.Select(one => Member.Of(report(one.Report.Id), one)).ToArray();
        var onlyPlans = members.All(member => member.Claim.Factuality.Value is not (FactualityValue.Happened or FactualityValue.Denied));
        return new SlotCase
        {
            Id = slot.Id,
            Proposition = SlotProposition.Of(members),
            Actor = Most(members.Select(member => Party(member, member.Coded?.Actor, ArgumentRole.Agent))),
            Target = Most(members.Select(member => Party(member, member.Coded?.Recipient, ArgumentRole.Patient))),
            Bearing = members.Select(member => Bearings.Of(member.Claim, member.Coded)).GroupBy(bearing => bearing)
                .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key,
            Happened = members.Select(member => (member.Coded?.Time ?? member.Claim.Time)?.From).Where(day => day is not null).Order().FirstOrDefault(),
            Testimonies = [.. members.Select(member => Testify(member, onlyPlans)).OfType<Testimony>()],
            Withheld = withheld,
        };
    }

    private Testimony? Testify(Member member, bool onlyPlans)
    {
        var (filed, claim, _) = member;
        if (Stance(claim, onlyPlans) is not { } stance) return null;
        return new Testimony
        {
            Claim = claim.Id,
            Report = filed.Id,
            Doc = filed.Doc,
            Chain = claim.Chain,
            Stance = stance,
            Stated = filed.Published?.Date,
            Spans = claim.Spans,
            Words = string.Join(" … ", claim.Spans.Select(filed.Quote)),
            Lineage = lineage(filed.Id),
            Statement = StatementOf(filed, claim),
            CalledFirst = FirstWords.CalledFirst(filed, claim),
            Retracts = FirstWords.Retracts(filed, claim),
            Quantities = claim.Quantities,
        };
    }

    /// <summary>Where the root stands on the slot. Plans and conditions bear on what happened neither way.</summary>
    private static Position? Stance(Claim claim, bool onlyPlans) => (claim.Position, claim.Factuality.Value) switch
    {
        (Position.Withheld or Position.NonCommittal, _) => claim.Position,
        (Position.Deny, _) or (_, FactualityValue.Denied) => Position.Deny,
        (_, FactualityValue.Undisclosed) => Position.Withheld,
        (_, FactualityValue.Happened) => Position.Affirm,
        _ => onlyPlans ? Position.Affirm : null,
    };

    private static string? Party(Member member, EventActor? actor, ArgumentRole role)
    {
        if (actor?.Country is { } country) return Principals.Alpha2(country);
        var argument = member.Claim.Arguments.FirstOrDefault(one => one.Role == role);
        if (argument?.Code is { Length: >= 3 } code && Principals.Alpha2(code[..3]) is { } state) return state;
        var entity = (actor?.Entity ?? argument?.Entity) is { } id && id.Value < member.Filed.Entities.Length ? member.Filed.Entities[id.Value] : null;
        return entity?.Principal ?? entity?.Name;
    }

    private static string? Most(IEnumerable<string?> parties) => parties.OfType<string>().GroupBy(party => party, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static string? StatementOf(FiledReport filed, Claim claim)
    {
        var quoted = claim.SpeakersWords.Select(filed.Quote).OrderByDescending(words => words.Length).FirstOrDefault();
        if (quoted is null || quoted.Count(char.IsWhiteSpace) < LeastQuotedWords - 1) return null;
        return TextNormaliser.IdOf(quoted).Value;
    }
}

/// <summary>A claim of a slot with its report and coded event.</summary>
internal sealed record Member(FiledReport Filed, Claim Claim, CodedEvent? Coded)
{
    public static Member Of(FiledReport filed, ClaimRef one)
    {
        var claim = filed.Claims[one.Number];
        return new(filed, claim, filed.Events.FirstOrDefault(coded => coded.Claim == claim.Id));
    }
}
