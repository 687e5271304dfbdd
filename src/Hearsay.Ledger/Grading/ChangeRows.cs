using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Ledger.Watching;
using Hearsay.Stories.Changes;

namespace Hearsay.Ledger.Grading;

/// <summary>Writes changes: those of a slot at its place, an edit at the place of the later version with number -1.</summary>
internal static class ChangeRows
{
    public const long Edit = -1;

    /// <param name="engine">Of the ledger.</param>
    /// <param name="session">Inside the transaction that links or grades.</param>
    /// <param name="place">Where they lie.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="now">When that became known.</param>
    public static void Add(LedgerEngine engine, Session session, ClaimKey place, ImmutableArray<Change> changes, string now)
    {
        if (changes.IsEmpty) return;
        News.Of(session, changes, now);
        engine.Insert(
            session, "changes", ["minute", "tie", "number", "step", "day", "kind", "principal", "slot", "before", "after", "reports", "sentence"],
            [
                .. changes.Select((change, i) => (object?[])
                [
                    place.Minute, place.Tie, place.Number, (long)i, SqlText.Day(change.Date) ?? "", change.Kind.ToString(), SqlText.Of(change.Principal), change.Slot?.Value,
                    SqlText.Of(change.From), SqlText.Of(change.To), string.Join(' ', change.Docs), SqlText.Of(change.Sentence),
                ]),
            ]);
    }
}
