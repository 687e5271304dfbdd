using System.Text;

namespace Hearsay.Stories;

/// <summary>Folds a name to compare it: lower case, accents off, no article, no possessive, single spaces.</summary>
internal static class NameFolder
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var unit in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(unit)) folded.Append(char.ToLowerInvariant(unit));
            else if (unit is '\'' or '’' or '.') continue;
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        var text = folded.ToString().Trim();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }
}
