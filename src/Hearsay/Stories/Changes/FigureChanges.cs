using Hearsay.Stories.Grades;
using Hearsay.Stories.Numbers;

namespace Hearsay.Stories.Changes;

/// <summary>A source that gives another figure for the same thing later: not a more exact one, one that does not fit the earlier.</summary>
public static class FigureChanges
{
    /// <summary>The changes within one table, in time.</summary>
    public static ImmutableArray<Change> Of(NumberTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var source in table.Values.Where(value => value.Stated is not null).GroupBy(value => value.Source, StringComparer.Ordinal))
        {
            NumberValue? before = null;
            foreach (var value in source)
            {
                if (before is not null && value.Stated > before.Stated
                    && QuantityComparison.Relate(before.Quantity, value.Quantity) == QuantityRelation.Conflict)
                    changes.Add(Make(table, before, value));
                before = value;
            }
        }
        return [.. changes.OrderBy(change => change.Date).ThenBy(change => change.Principal, StringComparer.Ordinal)];
    }

    private static Change Make(NumberTable table, NumberValue before, NumberValue value) => new(
        value.Stated, ChangeKind.Figure, value.Source, table.Slot, before.Words, value.Words,
        [.. new[] { before.Doc, value.Doc }.Distinct(StringComparer.Ordinal)],
        $"{Principals.NameOf(value.Source)} now says “{value.Words}”{(table.Of is { } of ? $" {of}" : "")}, having said “{before.Words}” on {Days.Of(before.Stated!.Value)}.");
}
