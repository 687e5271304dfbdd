namespace Hearsay.Stories.Grades;

/// <summary>
/// Grades slots by rules R1 to R8. A pure function of the slot: the order of the testimonies, copies and
/// extractor confidence change nothing.
/// </summary>
public sealed class Grader(Relations relations)
{
    /// <summary>Version of the rules, stored beside each grade.</summary>
    public const string RuleVersion = "grades/7";

    private readonly InterestReader _interests = new(relations);
    private readonly Sides _sides = new(relations);

    /// <summary>The grade of a slot, with its reasons.</summary>
    public GradedSlot Grade(SlotCase slot)
    {
        ImmutableArray<Witness> witnesses =
        [
            .. slot.Testimonies.Select(said => RootReader.Of(said.Chain) is { } root ? new Witness(said, root) : null).OfType<Witness>()
                .OrderBy(witness => witness, WitnessOrder.Instance),
        ];
        var positions = LowLosses.Judge(slot, witnesses, PositionReader.Read(slot, witnesses, _interests));
        var current = positions.Where(step => step is { IsCurrent: true, Retracted: false }).ToArray();
        var affirmed = current.Any(step => step.Stance == Position.Affirm);
        var denied = current.Any(step => step.Stance == Position.Deny);
        var stance = !affirmed && denied ? Position.Deny : Position.Affirm;

        var supporters = current.Where(step => step.Stance == stance).ToArray();
        ImmutableArray<Witness> support =
            [.. witnesses.Where(witness => witness.Testimony.Stance == stance && supporters.Any(step => step.Principal == witness.Principal))];
        var dependences = DependenceReader.Among(support);
        var sources = Sources(support, dependences);
        var sides = _sides.Of(slot, supporters, dependences);
        var grade = affirmed && denied ? GradeName.Disputed
            : supporters.Length == 0 && positions.Any(step => step is { Retracted: true, IsCurrent: true }) ? GradeName.Retracted
            : Supported(supporters, sources, sides);

        var graded = new GradedSlot
        {
            Slot = slot,
            Grade = grade,
            Negated = stance == Position.Deny,
            Admiralty = GradeTexts.Admiralty(grade),
            KMin = sources.Count,
            KMax = Sources(support, dependences.Where(one => one.Shown)).Count,
            Sides = sides.Values.Distinct().Count(),
            Positions = positions,
            Roots = Roots(witnesses, positions),
            Dependences = dependences,
            Acknowledgements = AcknowledgementReader.Read(witnesses),
            Sentence = "",
        };
        return graded with { Sentence = GradeSentence.Of(graded) };
    }

    private static GradeName Supported(PositionStep[] supporters, Components sources, IReadOnlyDictionary<string, string> sides)
    {
        var kMin = sources.Count;
        var sideCount = sides.Values.Distinct().Count();
        var admitting = supporters.FirstOrDefault(step => step.Interest == Interest.Against);
        if (admitting is not null)
        {
            return supporters.Any(step => sides[step.Principal] != sides[admitting.Principal])
                ? GradeName.AdmittedPlus : GradeName.Admitted;
        }
        var third = HasThirdParty(supporters, sources);
        if (kMin >= 2 && sideCount >= 2 && third) return GradeName.Corroborated;
        if (kMin >= 2 && sideCount == 1) return GradeName.OneSided;
        if (third) return GradeName.SingleSource;
        return supporters.Length > 0 ? GradeName.PartyClaim : GradeName.Unresolved;
    }

    /// <summary>A source is a third party where nobody in it has an interest: who rests on a party speaks for it.</summary>
    private static bool HasThirdParty(PositionStep[] supporters, Components sources) => supporters
        .GroupBy(step => sources.Of(step.Principal), StringComparer.Ordinal)
        .Any(source => source.All(step => step.Interest == Interest.Third));

    private static Components Sources(ImmutableArray<Witness> support, IEnumerable<Dependence> dependences)
    {
        var components = new Components(support.Select(witness => witness.Root.Key));
        foreach (var one in dependences) components.Join(one.A, one.B);
        return components;
    }

    private static ImmutableArray<GradedRoot> Roots(ImmutableArray<Witness> witnesses, ImmutableArray<PositionStep> positions) =>
    [
        .. witnesses.GroupBy(witness => (witness.Root.Key, witness.Root.Name)).OrderBy(group => group.Key.Key, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => new GradedRoot(group.First().Root,
                positions.Last(step => step.Principal == group.First().Principal).Interest,
                [.. group.Select(witness => witness.Testimony.Doc).Distinct().Order(StringComparer.Ordinal)])),
    ];
}
