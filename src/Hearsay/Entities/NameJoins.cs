using Hearsay.Knowledge;

namespace Hearsay.Entities;

/// <summary>
/// Joins two names that stand side by side where the model cut one in two: together they are a known
/// agency or outlet. Other pairs are left as they stand: the corpora tag "Norland Harbour Board" as a
/// place and a body.
/// </summary>
internal static class NameJoins
{
    /// <summary>Replaces such pairs in place; names are in text order.</summary>
    public static void Join(List<Mention> names, Reading reading)
    {
        for (var i = names.Count - 2; i >= 0; i--)
        {
            var (left, right) = (names[i], names[i + 1]);
            if (right.Type != EntityType.Org || left.Type is not (EntityType.Norp or EntityType.Place or EntityType.Org)) continue;
            if (right.Span.Start - left.Span.End is not 1 || reading.Text[left.Span.End] != ' ') continue;
            var whole = left.Span.Union(right.Span);
            if (!IsKnown(reading, whole)) continue;
            names[i] = right with { Span = whole };
            names.RemoveAt(i + 1);
        }
    }

    private static bool IsKnown(Reading reading, TextSpan whole) =>
        NewsSources.Shipped.TryFind(whole.Of(reading.Text), out _, out var ambiguous) && !ambiguous;
}
