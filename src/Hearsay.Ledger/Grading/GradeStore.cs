using System.Text.Json;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;
using Hearsay.Stories.Changes;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Grading;

/// <summary>
/// Writes grades with their positions and changes, each slot once, most of it when all are there (<see cref="Flush"/>); a grade
/// that another takes the place of is kept.
/// </summary>
internal sealed class GradeStore(LedgerEngine engine, Session session, string now)
{
    private const string Earlier = "slot, grade, negated, admiralty, k_min, k_max, sides, sentence, input, rules, graded";

    private static readonly ImmutableArray<string> SlotColumns =
    [
        "minute", "tie", "number", "slot", "claims", "proposition", "grade", "negated", "admiralty", "k_min", "k_max", "sides", "sentence", "body", "result", "input", "rules", "graded",
    ];

    private static readonly string AllGrades = string.Join(", ", GradeTexts.All.Select(grade => $"'{grade}'"));

    private readonly List<object?[]> _slots = [], _positions = [], _unmarked = [], _marked = [];

    private readonly List<(ClaimKey Slot, ImmutableArray<Change> Changes)> _changes = [];

    public StoredSlot? Find(ClaimKey slot) => session.Rows(
        $"SELECT {Earlier}, body FROM slots WHERE minute = $1 AND tie = $2 AND number = $3",
        row => new StoredSlot(
            row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetString(7),
            row.GetString(8), row.GetString(9), row.GetString(10), row.Bytes(11)),
        slot.Minute, slot.Tie, slot.Number).FirstOrDefault();

    public void Put(ClaimKey slot, GradeBody body, string input, string rules, int claims)
    {
        var graded = body.Graded;
        var json = JsonSerializer.SerializeToUtf8Bytes(body, StoredGrades.Plain.GradeBody);
        _slots.Add(
        [
            slot.Minute, slot.Tie, slot.Number, graded.Slot.Id.Value, (long)claims, SqlText.Of(graded.Slot.Proposition), graded.GradeText, graded.Negated ? 1L : 0L,
            (long)graded.Admiralty, (long)graded.KMin, (long)graded.KMax, (long)graded.Sides, SqlText.Of(graded.Sentence), Packing.Pack(json), GradeMaker.Hash(json), input, rules, now,
        ]);
        _positions.AddRange(graded.Positions.Select((step, i) => (object?[])
        [
            slot.Minute, slot.Tie, slot.Number, (long)i, SqlText.Of(step.Principal), PositionTexts.Of(step.Stance), SqlText.Day(step.From),
            step.Interest.ToString(), step.IsCurrent ? 1L : 0L, step.Retracted ? 1L : 0L,
        ]));
        if (PositionChanges.Of(graded).AddRange(body.Numbers.SelectMany(table => FigureChanges.Of(table))) is { IsEmpty: false } changes) _changes.Add((slot, changes));
    }

    /// <summary>Takes a grade away.</summary>
    public void Remove(ClaimKey slot)
    {
        foreach (var table in (string[])["slots", "positions", "changes"])
            session.Execute($"DELETE FROM {table} WHERE minute = $1 AND tie = $2 AND number = $3", slot.Minute, slot.Tie, slot.Number);
    }

    /// <summary>Keeps a grade that another takes the place of.</summary>
    /// <param name="old">As it was.</param>
    /// <param name="reason">Why it was replaced.</param>
    /// <param name="next">The slot that its claims are in now.</param>
    public void Keep(StoredSlot old, string reason, string? next) => session.Execute(
        $"INSERT INTO earlier_grades ({Earlier}, until, reason, next) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        old.Slot, old.Grade, old.Negated, old.Admiralty, old.KMin, old.KMax, old.Sides, old.Sentence, old.Input, old.Rules, old.Graded, now, SqlText.Of(reason), next);

    /// <summary>Lets claims be searched by the grade of their slot.</summary>
    /// <param name="claims">Numbers of the claims' rows.</param>
    /// <param name="grade">The grade; null for none.</param>
    public void Mark(IEnumerable<long> claims, string? grade)
    {
        foreach (var claim in claims)
        {
            if (grade is not null && !engine.IsFar && session.Scalar<long>("SELECT count(*) FROM claim_grades WHERE grade = $1 AND claim_no = $2", grade, claim) > 0) continue;
            _unmarked.Add([claim, grade ?? ""]);
            if (grade is not null) _marked.Add([grade, claim]);
        }
    }

    /// <summary>Writes what was put and marked; what is news last, since others wait for it.</summary>
    public void Flush()
    {
        engine.Insert(session, "slots", SlotColumns, _slots);
        engine.Insert(session, "positions", ["minute", "tie", "number", "step", "principal", "stance", "day", "interest", "current", "retracted"], _positions);
        session.ExecuteAll($"DELETE FROM claim_grades WHERE grade IN ({AllGrades}) AND claim_no = $1 AND grade <> $2", _unmarked);
        session.ExecuteAll("INSERT INTO claim_grades (grade, claim_no) VALUES ($1, $2) ON CONFLICT DO NOTHING", _marked);
        if (_changes.Count > 0) engine.LockNews(session);
        foreach (var (slot, changes) in _changes) ChangeRows.Add(engine, session, slot, changes, now);
    }

    /// <summary>Takes the marks of a report's claims away; to be called before its claims are.</summary>
    public static void Unmark(Session session, long report) => session.Execute(
        $"DELETE FROM claim_grades WHERE grade IN ({AllGrades}) AND claim_no IN (SELECT claim_no FROM claims WHERE report_no = $1)", report);
}
