using System.Text;

namespace Hearsay.Ledger.Searching;

/// <summary>Folds words before they are indexed or looked for, so that both engines find the same: lower case, marks off letters.</summary>
internal static class WordFolder
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var unit in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark) continue;
            folded.Append(char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) ? char.ToLowerInvariant(unit) : ' ');
        }
        return folded.ToString();
    }
}
