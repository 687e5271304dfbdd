namespace Hearsay.Stories.Grades;

/// <summary>Rule R6: the earliest dated affirmation, by anybody, by each principal and by each speaker.</summary>
internal static class AcknowledgementReader
{
    public static ImmutableArray<Acknowledgement> Read(ImmutableArray<Witness> witnesses)
    {
        var affirming = witnesses.Where(witness => witness.Testimony is { Stance: Position.Affirm, Stated: not null, Retracts: false }).ToArray();
        if (affirming.Length == 0) return [];
        return
        [
            First("any", "", affirming),
            .. affirming.GroupBy(witness => witness.Principal, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => First("principal", group.Key, group)),
            .. affirming.GroupBy(witness => witness.Root.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => First("speaker", group.Key, group)),
        ];
    }

    private static Acknowledgement First(string whose, string name, IEnumerable<Witness> witnesses)
    {
        var first = witnesses.MinBy(witness => witness, WitnessOrder.Instance)!;
        var outlet = first.Testimony.Chain is [{ } outermost, ..] ? outermost.Name : first.Testimony.Doc;
        return new(whose, name, first.Testimony, first.Testimony.CalledFirst ? $"first, according to {outlet}" : "first in this ledger");
    }
}
