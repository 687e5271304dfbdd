namespace Hearsay.Stories.Grades;

/// <summary>Rule R4: the dated sequence of each principal's positions. Copies and repetitions add nothing.</summary>
internal static class PositionReader
{
    /// <summary>Steps by principal, then in time.</summary>
    public static ImmutableArray<PositionStep> Read(SlotCase slot, ImmutableArray<Witness> witnesses, InterestReader interests)
    {
        var steps = ImmutableArray.CreateBuilder<PositionStep>();
        foreach (var party in witnesses.GroupBy(witness => witness.Principal, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var own = new List<PositionStep>();
            foreach (var witness in party.OrderBy(witness => witness, WitnessOrder.Instance))
            {
                var said = witness.Testimony;
                if (own.Count > 0 && own[^1].Stance == said.Stance && own[^1].Retracted == said.Retracts) continue;
                var reverses = own.Exists(step => step.Stance != Position.Affirm && !step.Retracted && step.From != said.Stated);
                if (own.Count > 0) own[^1] = own[^1] with { Until = said.Stated, IsCurrent = false };
                own.Add(new(party.Key, said.Stance, said.Stated, null, true, said,
                    interests.Of(slot, party.Key, said.Stance, said.Stated, reverses), said.Retracts));
            }
            steps.AddRange(own);
        }
        return steps.ToImmutable();
    }
}
