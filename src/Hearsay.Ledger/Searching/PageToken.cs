using System.Buffers.Text;

namespace Hearsay.Ledger.Searching;

/// <summary>Where the next page begins, as an opaque word.</summary>
internal static class PageToken
{
    public static string Of(long number) => Base64Url.EncodeToString(BitConverter.GetBytes(number));

    /// <exception cref="LedgerException">It is no such word.</exception>
    public static long Parse(string token)
    {
        Span<byte> bytes = stackalloc byte[16];
        try
        {
            if (Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == sizeof(long)) return BitConverter.ToInt64(bytes);
        }
        catch (FormatException)
        {
            // Told below like any other word that is no token.
        }
        throw new LedgerException(LedgerFault.BadRequest, $"'{token}' does not name a page.", "Give what the page before named as its next, unchanged.");
    }
}
