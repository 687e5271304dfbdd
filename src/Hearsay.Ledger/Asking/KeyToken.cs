using System.Buffers.Text;
using System.Text;

namespace Hearsay.Ledger.Asking;

/// <summary>Where the next page begins: the key of the last line, as an opaque word.</summary>
internal static class KeyToken
{
    private const char Between = '\u001F';

    public static string Of(params ReadOnlySpan<object> key)
    {
        var parts = new string[key.Length];
        for (var i = 0; i < key.Length; i++) parts[i] = Convert.ToString(key[i], CultureInfo.InvariantCulture)!;
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Between, parts)));
    }

    /// <summary>The key, whole numbers but for those at <paramref name="texts"/>.</summary>
    /// <exception cref="LedgerException">It is no such word.</exception>
    public static object?[] Parse(string token, int parts, params ReadOnlySpan<int> texts)
    {
        try
        {
            var key = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split(Between);
            if (key.Length == parts)
            {
                var values = new object?[parts];
                for (var i = 0; i < parts; i++) values[i] = texts.Contains(i) ? key[i] : long.Parse(key[i], CultureInfo.InvariantCulture);
                return values;
            }
        }
        catch (FormatException)
        {
            // Told below like any other word that is no token.
        }
        throw new LedgerException(LedgerFault.BadRequest, $"'{token}' does not name a page.", "Give what the page before named as its next, unchanged.");
    }
}
