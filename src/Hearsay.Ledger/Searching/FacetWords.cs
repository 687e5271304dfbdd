using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Ledger.Searching;

/// <summary>
/// Facets as made-up words in the full-text index, so that it can cut a common word down to a rare outlet
/// without looking at every row.
/// </summary>
internal static class FacetWords
{
    public static string Outlet(string value) => Word('o', value);

    public static string Principal(string value) => Word('p', value);

    public static string Stance(string value) => Word('s', value);

    public static string Type(string value) => Word('t', value);

    public static string Place(string value) => Word('l', value);

    /// <summary>All words of one claim; absent facets have none.</summary>
    public static string Of(string? outlet, string? principal, string stance, string? type, string? place, string? country)
    {
        List<string> words = [Stance(stance)];
        if (outlet is not null) words.Add(Outlet(outlet));
        if (principal is not null) words.Add(Principal(principal));
        if (type is not null) words.Add(Type(type));
        if (place is not null) words.Add(Place(place));
        if (country is not null) words.Add(Place(country));
        return string.Join(' ', words);
    }

    /// <summary>Digits only after the first letter, so that no stemmer touches it.</summary>
    private static string Word(char kind, string value)
    {
        var hash = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(value.ToLowerInvariant())));
        return string.Create(CultureInfo.InvariantCulture, $"{kind}{hash}");
    }
}
