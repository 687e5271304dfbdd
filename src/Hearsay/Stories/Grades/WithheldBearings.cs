namespace Hearsay.Stories.Grades;

/// <summary>
/// On which claim of its report something that is not disclosed bears: on the nearest main event before it in
/// which the withholding party takes part; where no words name that party, on the nearest main event before it;
/// else on the nearest one after it with that party. A main event is a claim with a coded event. Where there is none, what
/// is withheld stands for itself, unless an earlier report of the story tells the happening that it is about.
/// </summary>
public static class WithheldBearings
{
    /// <summary>The number of the claim that a withheld one bears on; null where it stands for itself, or withholds nothing.</summary>
    public static int? Of(FiledReport filed, int number)
    {
        ArgumentNullException.ThrowIfNull(filed);
        if (filed.Claims[number].Withheld is not { } withheld) return null;
        var events = filed.Events.Select(coded => coded.Claim).ToHashSet();
        var main = Enumerable.Range(0, filed.Claims.Length).Where(i => IsMain(filed.Claims[i], events))
            .OrderBy(i => filed.Claims[i].Predicate.Start).ToArray();
        var at = withheld.Noun.Start;
        var before = main.Where(i => filed.Claims[i].Predicate.Start < at).Reverse();
        if (Withholder(Member.Of(filed, number)) is not { } by) return before.Select(i => (int?)i).FirstOrDefault();
        var after = main.Where(i => filed.Claims[i].Predicate.Start >= at);
        return before.Concat(after).Where(i => TakesPart(filed, i, by)).Select(i => (int?)i).FirstOrDefault();
    }

    /// <summary>What bears on a claim of a report.</summary>
    public static IEnumerable<WithheldNote> On(FiledReport filed, int number)
    {
        ArgumentNullException.ThrowIfNull(filed);
        for (var i = 0; i < filed.Claims.Length; i++)
        {
            if (filed.Claims[i].Withheld is not null && Of(filed, i) == number) yield return Note(Member.Of(filed, i));
        }
    }

    /// <summary>What a claim withholds, and who does.</summary>
    internal static WithheldNote Note(Member member)
    {
        var withheld = member.Claim.Withheld!;
        return new WithheldNote(withheld.Slot, Withholder(member) ?? withheld.By, member.Filed.Id, member.Filed.Doc, withheld.Noun);
    }

    /// <summary>The party that withholds: a state, or somebody whom the report names; null for "the spokesman" and "it".</summary>
    internal static string? Withholder(Member member)
    {
        var (filed, by) = (member.Filed, member.Claim.Withheld!.By);
        if (by is { Length: 2 } || filed.Entities.Any(entity => entity.Principal == by && by is not null)) return by;
        if (Parties.Actor(member) is { } actor && (actor.Length == 2 || filed.Entities.Any(entity => entity.Principal == actor))) return actor;
        return filed.Entities.Any(entity => entity.Name == by && entity.Type is EntityType.Person or EntityType.Org or EntityType.Norp && char.IsUpper(entity.Name[0])
            && !entity.Name.StartsWith("The ", StringComparison.Ordinal)) ? by : null;
    }

    private static bool IsMain(Claim claim, HashSet<ClaimId> events) =>
        claim.Withheld is null && claim.Position is Position.Affirm or Position.Deny
        && events.Contains(claim.Id);

    private static bool TakesPart(FiledReport filed, int number, string party)
    {
        var member = Member.Of(filed, number);
        return Parties.Actor(member) == party || Parties.Target(member) == party;
    }
}
