namespace Hearsay.Ledger.Filing;

/// <summary>Words as both engines take them in a column: no zero, no half of a surrogate pair.</summary>
internal static class SqlText
{
    public static string Of(string text)
    {
        var odd = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 || text.Contains('\0', StringComparison.Ordinal);
        return odd ? string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 0 ? "\uFFFD" : rune.ToString())) : text;
    }

    public static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : Of(text);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
