using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Stories.Changes;

namespace Hearsay.Ledger.Grading;

/// <summary>Writes changes: those of a slot at its place, an edit at the place of the later version with number -1.</summary>
internal static class ChangeRows
{
    public const long Edit = -1;

    public static void Add(LedgerEngine engine, Session session, ClaimKey place, ImmutableArray<Change> changes) => engine.Insert(
        session, "changes", ["minute", "tie", "number", "step", "day", "kind", "principal", "slot", "before", "after", "reports", "sentence"],
        [
            .. changes.Select((change, i) => (object?[])
            [
                place.Minute, place.Tie, place.Number, (long)i, SqlText.Day(change.Date) ?? "", change.Kind.ToString(), SqlText.Of(change.Principal), change.Slot?.Value,
                SqlText.Of(change.From), SqlText.Of(change.To), string.Join(' ', change.Docs), SqlText.Of(change.Sentence),
            ]),
        ]);
}
