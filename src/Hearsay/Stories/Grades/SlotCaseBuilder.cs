namespace Hearsay.Stories.Grades;

/// <summary>
/// Makes of a slot, which is a list of claims in reports, what there is to grade: who is said to have
/// acted, what that means, and every claim as a testimony.
/// </summary>
public sealed class SlotCaseBuilder(Func<ReportId, FiledReport> report, Func<ReportId, string?> lineage)
{
    private const int LeastQuotedWords = 5; // shorter quotations are stock phrases as often as statements

    /// <summary>The case of a slot.</summary>
    public SlotCase Build(Slot slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var all = slot.Claims.Select(one => Member.Of(report(one.Report.Id), one.Number)).ToArray();
        var told = all.Where(member => member.Claim.Withheld is null).ToArray();
        var members = told.Length > 0 ? told : all;
        var telling = SlotProposition.Telling(members);
        var (actor, target) = (Parties.Actor(telling) ?? Most(members.Select(Parties.Actor)), Parties.Target(telling) ?? Most(members.Select(Parties.Target)));
        var onlyPlans = members.All(member => member.Claim.Factuality.Value is not (FactualityValue.Happened or FactualityValue.Denied));
        return new SlotCase
        {
            Id = slot.Id,
            Proposition = SlotProposition.Of(telling),
            Actor = actor,
            Target = target,
            Bearing = BearingOf(members),
            Happened = members.Select(member => (member.Coded?.Time ?? member.Claim.Time)?.From).Where(day => day is not null).Order().FirstOrDefault(),
            Testimonies = [.. members.Where(member => !OmitsOwnPart(member, actor) && !OmitsDoer(member, telling)).Select(member => Testify(member, onlyPlans)).OfType<Testimony>()],
            Withheld = [.. members.SelectMany(member => WithheldBearings.On(member.Filed, member.Number)), .. told.Length > 0 ? all.Where(IsWithheldAlone).Select(WithheldBearings.Note) : []],
        };
    }

    /// <summary>What most coded claims mean for the actor. A claim that no event was coded of says nothing of it, unless a row of the table knows its words.</summary>
    private static Bearing BearingOf(Member[] members) => members.Select(member => (member.Coded, Bearing: Bearings.Of(member.Claim, member.Coded)))
        .Where(one => one.Coded is not null || one.Bearing != Bearing.Neutral).GroupBy(one => one.Bearing)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).Select(group => group.Key).FirstOrDefault();

    /// <summary>The actor who says that it happened, and not who did it, says less than the slot: it neither admits nor serves itself by it.</summary>
    private static bool OmitsOwnPart(Member member, string? actor) =>
        actor is not null && Parties.Actor(member) != actor && member.Claim.Position == Position.Affirm && RootReader.Of(member.Claim.Chain)?.Principal == actor;

    /// <summary>
    /// Who says that a ship sank does not say that a cutter sank it: where the slot tells which party acted, a claim that names
    /// nobody who acted says less, and neither confirms it nor makes a side of its own. To deny it is to deny the whole.
    /// </summary>
    private static bool OmitsDoer(Member member, Member telling) =>
        Parties.Actor(telling) is not null && member.Claim.Position == Position.Affirm && member.Coded?.Actor is null
        && !member.Claim.Arguments.Any(argument => argument.Role == ArgumentRole.Agent);

    /// <summary>Withholds something, and its own report does not say of what.</summary>
    private static bool IsWithheldAlone(Member member) => member.Claim.Withheld is not null && WithheldBearings.Of(member.Filed, member.Number) is null;

    private Testimony? Testify(Member member, bool onlyPlans)
    {
        var (filed, _, claim, _) = member;
        if (Stance(claim, onlyPlans) is not { } stance) return null;
        return new Testimony
        {
            Claim = claim.Id,
            Report = filed.Id,
            Doc = filed.Doc,
            Chain = claim.Chain,
            Stance = stance,
            Stated = StatedOn(filed.Published),
            Spans = claim.Spans,
            Words = string.Join(" … ", claim.Spans.Select(filed.Quote)),
            Lineage = lineage(filed.Id),
            Statement = StatementOf(filed, claim),
            CalledFirst = FirstWords.CalledFirst(filed, claim),
            Retracts = FirstWords.Retracts(filed, claim),
            StatesNegation = SlotProposition.NegationIn(claim) is not null,
            Quantities = claim.Quantities,
        };
    }

    /// <summary>The day in UTC, so that statements of two time zones come in the order in which they were made (rule R6).</summary>
    private static DateOnly? StatedOn(ReportDate? published) =>
        published is { Instant: { } at } ? DateOnly.FromDateTime(at.UtcDateTime) : published?.Date;

    /// <summary>Where the root stands on the slot. Plans and conditions bear on what happened neither way.</summary>
    private static Position? Stance(Claim claim, bool onlyPlans) => (claim.Position, claim.Factuality.Value) switch
    {
        (Position.Withheld or Position.NonCommittal, _) => claim.Position,
        (Position.Deny, _) or (_, FactualityValue.Denied) => Position.Deny,
        (_, FactualityValue.Undisclosed) => Position.Withheld,
        (_, FactualityValue.Happened) => Position.Affirm,
        _ => onlyPlans ? Position.Affirm : null,
    };

    private static string? Most(IEnumerable<string?> parties) => parties.OfType<string>().GroupBy(party => party, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static string? StatementOf(FiledReport filed, Claim claim)
    {
        var quoted = claim.SpeakersWords.Select(filed.Quote).OrderByDescending(words => words.Length).FirstOrDefault();
        if (quoted is null || quoted.Count(char.IsWhiteSpace) < LeastQuotedWords - 1) return null;
        return TextNormaliser.IdOf(quoted).Value;
    }
}
