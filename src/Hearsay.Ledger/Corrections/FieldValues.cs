using Hearsay.Ledger.Filing;

namespace Hearsay.Ledger.Corrections;

/// <summary>Reads values that people set.</summary>
internal static class FieldValues
{
    public static string? OrNull(string value) => value.Length == 0 ? null : value;

    public static Position? Position(string value)
    {
        foreach (var position in Enum.GetValues<Position>())
        {
            if (PositionNames.Of(position).Equals(value, StringComparison.OrdinalIgnoreCase)) return position;
        }
        return null;
    }

    public static T? Named<T>(string value) where T : struct, Enum =>
        value.Length > 0 && char.IsLetter(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var known) ? known : null;

    /// <summary>Spans such as <c>12..34,50..61</c> in order; null where they are none, or not inside the text.</summary>
    public static ImmutableArray<TextSpan>? Spans(string value, int length)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var part in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split("..");
            if (ends.Length != 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || start >= end || end > length || (spans.Count > 0 && spans[^1].End > start)) return null;
            spans.Add(new TextSpan(start, end));
        }
        return spans.Count == 0 ? null : spans.ToImmutable();
    }
}
