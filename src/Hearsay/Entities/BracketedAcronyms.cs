namespace Hearsay.Entities;

/// <summary>
/// Finds acronyms that a report introduces behind a full name, "the Central Election Board (CEB)",
/// and that the model did not tag, there and wherever they are used again.
/// </summary>
internal static class BracketedAcronyms
{
    private const int MaxWords = 12; // looked at before the bracket
    private const int MaxAcronyms = 64; // introduced in one report; each costs a pass over its tokens

    public static void AddTo(List<Mention> names, Reading reading)
    {
        HashSet<int>? covered = null;
        var left = MaxAcronyms;
        for (var i = 2; i + 1 < reading.Tokens.Length && left > 0; i++)
        {
            if (reading.Word(i) is not ")" || reading.Word(i - 2) is not "(" || !NameWords.IsAcronym(reading.Word(i - 1))) continue;
            if (TypeOfLongForm(reading, names, i - 1) is not { } type) continue;
            covered ??= Covered(reading, names);
            if (covered.Contains(i - 1)) continue;
            left--;
            AddAll(names, reading, covered, reading.Word(i - 1), type);
        }
    }

    /// <summary>The type of the name right before the bracket, where its initials spell the acronym; null elsewhere.</summary>
    private static EntityType? TypeOfLongForm(Reading reading, List<Mention> names, int acronym)
    {
        var open = acronym - 1;
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.End <= reading.Tokens[open - 1].Span.Start) low = middle + 1;
            else high = middle;
        }
        if (low < names.Count && names[low].Span.End == reading.Tokens[open - 1].Span.End && names[low].Type is EntityType.Org or EntityType.Product or EntityType.Event)
            return names[low].Type;
        return Spells(reading, open, reading.Word(acronym)) ? EntityType.Org : null;
    }

    /// <summary>True where the capitals before the bracket, read backwards, are the acronym's.</summary>
    private static bool Spells(Reading reading, int open, ReadOnlySpan<char> acronym)
    {
        var letter = acronym.Length - 1;
        for (var i = open - 1; i >= 0 && i >= open - MaxWords && letter >= 0; i--)
        {
            var word = reading.Word(i);
            if (word.Length > 0 && char.IsUpper(word[0]))
            {
                if (word[0] != char.ToUpperInvariant(acronym[letter])) return false;
                letter--;
            }
            else if (word is not ("of" or "the" or "for" or "and" or "on" or "in" or "to" or "&" or "de" or "-")) return false;
        }
        return letter < 0;
    }

    private static HashSet<int> Covered(Reading reading, List<Mention> names)
    {
        var covered = new HashSet<int>();
        foreach (var name in names)
        {
            var (first, end) = reading.TokensOf(name.Span);
            for (var token = first; token < end; token++) covered.Add(token);
        }
        return covered;
    }

    private static void AddAll(List<Mention> names, Reading reading, HashSet<int> covered, ReadOnlySpan<char> acronym, EntityType type)
    {
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (!reading.Word(i).SequenceEqual(acronym) || !covered.Add(i)) continue;
            var span = reading.Tokens[i].Span;
            names.Add(new Mention(default, span, span, type, MentionForm.Name, null, "mentions/1: acronym introduced in brackets"));
        }
    }
}
