using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Stories;

/// <summary>The form of a text that exact copies share: letters and digits in lower case, everything else one space.</summary>
public static class TextNormaliser
{
    /// <summary>Names the text.</summary>
    public static TextId IdOf(string text) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(text)))));

    /// <summary>The normalised text.</summary>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)) plain.Append(char.ToLowerInvariant(unit));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }
}
