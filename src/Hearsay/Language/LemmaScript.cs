namespace Hearsay.Language;

/// <summary>
/// A small recipe that turns a word into its lemma, so that a model can choose among a few hundred
/// recipes instead of all words. Written as one string, the label models learn: <c>=go</c> puts
/// "go"; else a letter for the case (<c>k</c> keep, <c>l</c> lower, <c>t</c> first letter upper and
/// the rest lower), the number of characters to cut from the end, and the characters to put there:
/// <c>l3y</c> makes "Ladies" into "lady".
/// </summary>
public static class LemmaScript
{
    /// <summary>The shortest script that makes <paramref name="lemma"/> from <paramref name="word"/>.</summary>
    public static string Make(ReadOnlySpan<char> word, ReadOnlySpan<char> lemma)
    {
        var keep = Suffix('k', word, lemma);
        var lower = Suffix('l', Lower(word), lemma);
        var title = Suffix('t', Title(word), lemma);
        var best = lower;
        if (Cost(keep) < Cost(best)) best = keep;
        if (Cost(title) < Cost(best)) best = title;
        return best ?? "=" + lemma.ToString();
    }

    /// <summary>Carries a script out. A script that cuts more than there is leaves the word in lower case.</summary>
    /// <exception cref="FormatException"><paramref name="script"/> is not one that <see cref="Make"/> writes.</exception>
    public static string Apply(ReadOnlySpan<char> script, ReadOnlySpan<char> word)
    {
        if (script.Length < 2) throw new FormatException($"'{script}' is no lemma script.");
        if (script[0] == '=') return script[1..].ToString();
        var cased = script[0] switch
        {
            'k' => word.ToString(),
            'l' => Lower(word),
            't' => Title(word),
            _ => throw new FormatException($"'{script}' begins with no known letter."),
        };
        var cut = script[1] - '0';
        if (cut is < 0 or > 9) throw new FormatException($"'{script}' has no number to cut.");
        return cut >= cased.Length && cut > 0 ? Lower(word) : string.Concat(cased.AsSpan(0, cased.Length - cut), script[2..]);
    }

    private static string? Suffix(char form, ReadOnlySpan<char> cased, ReadOnlySpan<char> lemma)
    {
        var common = cased.CommonPrefixLength(lemma);
        var cut = cased.Length - common;
        if (common == 0 || cut > 9 || cut + lemma.Length - common > 8) return null;
        return $"{form}{cut}{lemma[common..]}";
    }

    private static int Cost(string? script) => script is null ? int.MaxValue : script.Length + (script[1] - '0');

    private static string Lower(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        return lower.ToString();
    }

    private static string Title(ReadOnlySpan<char> word)
    {
        var lower = Lower(word);
        return lower.Length == 0 ? lower : char.ToUpperInvariant(lower[0]) + lower[1..];
    }
}
