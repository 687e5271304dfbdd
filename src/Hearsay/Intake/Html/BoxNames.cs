using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>
/// Words in classes and ids that name what stands beside a report; the list is <c>Data/box-names.txt</c>.
/// One for each page: it remembers the names it has judged.
/// </summary>
internal sealed class BoxNames
{
    private static readonly FrozenSet<string> Words;
    private static readonly string[] Phrases;
    private static readonly FrozenSet<string> Inside;

    private readonly Dictionary<string, bool> _judged = new(StringComparer.Ordinal);

    static BoxNames()
    {
        var lines = DataFile.Lines("box-names.txt").ToLookup(line => line.Contains('-', StringComparison.Ordinal));
        Words = lines[false].ToFrozenSet(StringComparer.Ordinal);
        Phrases = [.. lines[true].Select(phrase => $"-{phrase}-")];
        Inside = FrozenSet.Create(StringComparer.Ordinal, "html", "body", "main", "article", "p", "h1", "a", "b", "i", "em", "strong", "tr", "td", "tbody");
    }

    /// <summary>True where the element's class, id or test id names such a box.</summary>
    public bool AreUnwanted(IElement element)
    {
        if (Inside.Contains(element.LocalName) && element.LocalName is not "p") return false;
        return Names(element.ClassName) || Names(element.Id)
            || Names(element.GetAttribute("data-testid")) || Names(element.GetAttribute("data-component"));
    }

    private bool Names(string? value)
    {
        if (string.IsNullOrEmpty(value) || value.Length > 1000) return false;
        if (!_judged.TryGetValue(value, out var unwanted)) _judged[value] = unwanted = Judge(value);
        return unwanted;
    }

    private static bool Judge(string value)
    {
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
