using Hearsay.Ledger.Grading;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Asking;

/// <summary>
/// Grades slots as they would be if two claims were joined, or parted: links on trial all that the decision concerns, and writes
/// nothing. What one trial looked up serves the next, which is most often of reports near by; one is made at a time, and what
/// it came to is shown again as long as nothing that it follows from has changed.
/// </summary>
internal sealed class PreviewReader(LedgerEngine engine)
{
    /// <summary>Claims of whose reports something is remembered, so many that those of one trial find room: it compares some hundreds for each of forty claims at most, of a report each, many of them the same.</summary>
    private const int Remembered = 20_000;

    /// <summary>Previews kept.</summary>
    private const int MostKept = 100;

    private readonly Dictionary<(string First, string Second), GradePreview?> _kept = [];
    private (string Sketches, long Turn, long Correction, string Rules) _state;

    private readonly SketchCache _sketches = new(Remembered);
    private readonly LinkMemory _links = new(Remembered);
    private readonly Lock _trial = new();

    public GradePreview? Between(Session session, string first, string second)
    {
        lock (_trial)
        {
            var state = State(session);
            if (state != _state || _kept.Count == MostKept) _kept.Clear();
            _state = state;
            if (_kept.TryGetValue((first, second), out var known)) return known;
            _sketches.Enter(state.Sketches);
            _sketches.Names = null;
            _links.Enter(state.Turn);
            var preview = _kept[(first, second)] = Try(session, first, second);
            _links.Leave(state.Turn);
            return preview;
        }
    }

    /// <summary>What a preview follows from: which reports are filed, how they are linked, what people decided, and the rules.</summary>
    private static (string Sketches, long Turn, long Correction, string Rules) State(Session session) =>
    (
        session.Scalar<string>("SELECT value FROM meta WHERE name = 'sketches'") ?? "0", LinkTurn.Of(session),
        session.Scalar<long>("SELECT coalesce(max(correction_no), 0) FROM corrections"), RuleTable.Of(session).Rules
    );

    private GradePreview? Try(Session session, string first, string second)
    {
        if (WhyReader.Find(session, first) is not { } one || WhyReader.Find(session, second) is not { } other || one == other) return null;
        var store = new SqlLinkStore(engine, session, _sketches, _links, ImmutableHashSet<ReportRank>.Empty);
        if (store.SlotOf(one) is not { } slot || store.SlotOf(other) is not { } another) return null;
        var areOne = slot == another;
        return After(session, store, one, other, areOne ? ClaimRelation.Different : ClaimRelation.Same) is { } after && Grade(session, store, after) is { } graded
            ? new GradePreview(areOne, graded) : null;
    }

    /// <summary>The claims of the slots that both would be in; null where too many would have to be looked at.</summary>
    private static ImmutableArray<ImmutableArray<ClaimRef>>? After(Session session, SqlLinkStore store, ClaimRef one, ClaimRef other, ClaimRelation relation)
    {
        var trial = new TrialDecision(session, store, one, other, relation);
        var linked = new TrialLinkStore(store, trial, GradePreview.MostSettled);
        try
        {
            Linker.Settle(linked, trial.Claims);
        }
        catch (TrialTooLargeException)
        {
            return null;
        }
        ImmutableArray<ImmutableArray<ClaimRef>> after = [.. new[] { one, other }.Select(claim => linked.SlotOf(claim)!.Value).Distinct().Order().Select(linked.SlotMembers)];
        return after.Sum(claims => claims.Length) > GradePreview.MostClaims ? null : after;
    }

    private static ImmutableArray<GradedSlot>? Grade(Session session, SqlLinkStore store, ImmutableArray<ImmutableArray<ClaimRef>> slots)
    {
        var maker = new GradeMaker(store, RuleTable.Of(session).Relations);
        var cases = slots.Select(maker.Case).ToArray();
        return cases.Contains(null) ? null : [.. cases.Select(found => maker.Grade(found!).Graded)];
    }
}
