namespace Hearsay.Entities;

/// <summary>Takes names apart: the words that name, without titles, articles, possessive marks and legal forms.</summary>
internal static class NameWords
{
    /// <summary>The naming words of a stretch of tokens, as written; never empty for a stretch that holds a word.</summary>
    public static string[] Of(Reading reading, int first, int end, EntityType type, EntityLexicon lexicon)
    {
        (first, end) = Trim(reading, first, end, type, lexicon);
        var words = new List<string>(end - first);
        for (var i = first; i < end; i++)
        {
            var word = reading.Word(i);
            if (IsMark(word)) continue;
            words.Add(type == EntityType.Person && IsShouted(word) ? Lowered(word) : Plain(word));
        }
        return [.. words];
    }

    /// <summary>Lower-case nouns of rank at the beginning of a person's name or right before it, without "Mr" and the like.</summary>
    public static string[] Titles(Reading reading, int first, int end, EntityLexicon lexicon)
    {
        List<string>? titles = null;
        var sentence = reading.Sentences[reading.Tokens[first].Sentence];
        for (var i = first; i < end - 1 && IsTitle(reading.Word(i), lexicon); i++) Add(i);
        for (var i = first - 1; i >= sentence.FirstToken && IsTitle(reading.Word(i), lexicon); i--) Add(i);
        return titles is null ? [] : [.. titles];

        void Add(int token)
        {
            var word = reading.Word(token);
            if (lexicon.TryTitle(word, out var facts) && facts.Kind == TitleKind.Rank && char.IsUpper(word[0]))
                (titles ??= []).Add(Spelled(word));
        }
    }

    /// <summary>"Sen." as "senator": the form that the phrase without a name has.</summary>
    private static string Spelled(ReadOnlySpan<char> title)
    {
        var word = title.TrimEnd('.').ToString().ToLowerInvariant();
        return word switch
        {
            "sen" => "senator",
            "rep" => "representative",
            "gov" => "governor",
            "gen" => "general",
            "col" => "colonel",
            "lt" => "lieutenant",
            "capt" => "captain",
            "maj" => "major",
            "sgt" => "sergeant",
            "adm" => "admiral",
            _ => word,
        };
    }

    /// <summary>One key for all ways of writing a name.</summary>
    public static string Key(string[] words, EntityType type, EntityLexicon lexicon)
    {
        var name = words.Length == 1 ? words[0] : string.Join(' ', words);
        if (type is EntityType.Place or EntityType.Org or EntityType.Norp && lexicon.Country(name) is { } country) return country;
        return name;
    }

    /// <summary>The noun of a name: "Bank" of "Bank of Norland" and of "Norland Bank".</summary>
    public static string HeadWord(string[] words, EntityType type)
    {
        if (type == EntityType.Person) return words[^1];
        var joint = Array.FindIndex(words, word => word is "of" or "for" or "on" or "and" or "in");
        return joint > 0 && words[joint] != "and" ? words[joint - 1] : words[^1];
    }

    /// <summary>True where the last word, marks aside, is a legal form.</summary>
    public static bool EndsInLegalForm(Reading reading, int first, int end, EntityLexicon lexicon)
    {
        while (end - first > 1 && IsMark(reading.Word(end - 1))) end--;
        return end - first > 1 && IsOf(reading.Word(end - 1), TitleKind.Company, lexicon);
    }

    /// <summary>The first letters of a name's capitalised words.</summary>
    public static string Initials(string[] words)
    {
        Span<char> letters = stackalloc char[words.Length];
        var count = 0;
        foreach (var word in words)
        {
            if (word.Length > 0 && char.IsUpper(word[0])) letters[count++] = word[0];
        }
        return new string(letters[..count]);
    }

    /// <summary>True for a word of two to eight letters, nearly all of them capitals.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 8 || !char.IsUpper(word[0])) return false;
        var capitals = 0;
        foreach (var letter in word)
        {
            if (char.IsUpper(letter)) capitals++;
            else if (!char.IsLetterOrDigit(letter) && letter != '&') return false;
        }
        return capitals >= 2 && capitals * 3 >= word.Length * 2;
    }

    private static (int First, int End) Trim(Reading reading, int first, int end, EntityType type, EntityLexicon lexicon)
    {
        while (end - first > 1 && IsOuterMark(reading.Word(end - 1))) end--;
        while (end - first > 1 && IsOuterMark(reading.Word(first))) first++;
        while (end - first > 1 && reading.Word(first) is "the" or "The" or "a" or "an") first++;
        if (type == EntityType.Person)
        {
            while (end - first > 1 && IsTitle(reading.Word(first), lexicon)) first++;
            while (end - first > 1 && IsOf(reading.Word(end - 1), TitleKind.Suffix, lexicon)) end--;
        }
        else if (type == EntityType.Org)
        {
            while (end - first > 1 && (IsMark(reading.Word(end - 1)) || IsOf(reading.Word(end - 1), TitleKind.Company, lexicon))) end--;
        }
        return (first, end);
    }

    private static bool IsTitle(ReadOnlySpan<char> word, EntityLexicon lexicon) =>
        lexicon.TryTitle(word, out var facts) && facts.Kind is TitleKind.Honorific or TitleKind.Rank;

    private static bool IsOf(ReadOnlySpan<char> word, TitleKind kind, EntityLexicon lexicon) =>
        lexicon.TryTitle(word, out var facts) && facts.Kind == kind;

    private static bool IsOuterMark(ReadOnlySpan<char> word) => word is "'s" or "’s" or "'" or "’" || IsMark(word);

    private static bool IsMark(ReadOnlySpan<char> word) => word.Length == 1 && !char.IsLetterOrDigit(word[0]) && word[0] != '&';

    /// <summary>True for a name in capitals, as headings have it.</summary>
    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        if (word.Length < 4) return false;
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter) && letter is not ('-' or '\'' or '’')) return false;
        }
        return true;
    }

    private static string Lowered(ReadOnlySpan<char> word) => string.Concat(word[..1], word[1..].ToString().ToLowerInvariant());

    /// <summary>"U.S." as "US", "J." as "J"; other words unchanged.</summary>
    private static string Plain(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !word.Contains('.')) return word.ToString();
        Span<char> letters = stackalloc char[Math.Min(word.Length, 32)];
        var count = 0;
        foreach (var letter in word)
        {
            if (letter == '.') continue;
            if (count == letters.Length || !char.IsUpper(letter) && word.Length > 4) return word.TrimEnd('.').ToString();
            letters[count++] = letter;
        }
        return new string(letters[..count]);
    }
}
