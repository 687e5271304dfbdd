using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>Words in classes and ids that name what stands beside a report; the list is <c>Data/box-names.txt</c>.</summary>
internal static class BoxNames
{
    private static readonly FrozenSet<string> Words;
    private static readonly string[] Phrases;
    private static readonly FrozenSet<string> Inside;

    static BoxNames()
    {
        var lines = DataFile.Lines("box-names.txt").ToLookup(line => line.Contains('-', StringComparison.Ordinal));
        Words = lines[false].ToFrozenSet(StringComparer.Ordinal);
        Phrases = [.. lines[true].Select(phrase => $"-{phrase}-")];
        Inside = FrozenSet.Create(StringComparer.Ordinal, "html", "body", "main", "article", "p", "h1", "a", "b", "i", "em", "strong", "tr", "td", "tbody");
    }

    /// <summary>True where the element's class, id or test id names such a box.</summary>
    public static bool AreUnwanted(IElement element)
    {
        if (Inside.Contains(element.LocalName) && element.LocalName is not "p") return false;
        return Names(element.ClassName) || Names(element.Id)
            || Names(element.GetAttribute("data-testid")) || Names(element.GetAttribute("data-component"));
    }

    private static bool Names(string? value)
    {
        if (string.IsNullOrEmpty(value) || value.Length > 1000) return false;
        foreach (var name in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Hyphenated(name);
            if (words.Split('-').Any(Words.Contains)) return true;
            var padded = $"-{words}-";
            if (Phrases.Any(phrase => padded.Contains(phrase, StringComparison.Ordinal))) return true;
        }
        return false;
    }

    /// <summary><c>relatedLinks__item</c> as <c>related-links-item</c>.</summary>
    private static string Hyphenated(string name)
    {
        var words = new System.Text.StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1])) words.Append('-');
            if (char.IsAsciiLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (words.Length > 0 && words[^1] != '-') words.Append('-');
        }
        return words.ToString().Trim('-');
    }
}
