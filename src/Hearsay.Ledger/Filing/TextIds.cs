using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Ledger.Filing;

/// <summary>Names a text whoever published it.</summary>
internal static class TextIds
{
    /// <summary>Lower-case hex SHA-256 of letters and digits in lower case, everything else one space.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)) plain.Append(char.ToLowerInvariant(unit));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain.ToString().TrimEnd())));
    }
}
