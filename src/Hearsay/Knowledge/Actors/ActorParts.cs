namespace Hearsay.Knowledge.Actors;

/// <summary>What the words of a phrase name: longest names first, each word used once.</summary>
internal sealed class ActorParts
{
    private static readonly char[] Breaks = [' ', '\t', '\n', '\r', ' '];

    // What is led, run or held by somebody is theirs; what is backed by somebody, or for them, is not.
    private static readonly string[] Owning = ["-led", "-run", "-controlled", "-based", "-held", "-occupied", "-owned", "-administered"];
    private static readonly string[] Governing = ["-run", "-controlled", "-held", "-administered"];

    private readonly string[] _raw;
    private readonly string[] _words;
    private readonly bool[] _used;

    private ActorParts(string[] raw)
    {
        _raw = raw;
        _words = [.. raw.Select(Bare)];
        _used = new bool[raw.Length];
    }

    public ActorEntry? Person { get; private set; }

    public ActorEntry? Body { get; private set; }

    public ActorEntry? State { get; private set; }

    public string? Sector { get; private set; }

    public string? SectorNoun { get; private set; }

    /// <summary>True for "former", "ex-".</summary>
    public bool IsFormer { get; private set; }

    /// <summary>True where the body only runs what the phrase names: "Hamas-run health ministry".</summary>
    public bool BodyGoverns { get; private set; }

    /// <summary>The words that name nobody, in lower case, without articles and without an "of" at the end.</summary>
    public string Rest() => string.Join(' ', _words.Where((word, i) => !_used[i] && word is not ("the" or "The")))
        .ToLowerInvariant() is var rest && rest.EndsWith(" of", StringComparison.Ordinal) ? rest[..^3] : rest;

    public static ActorParts Of(string phrase, ActorLexicon lexicon, DateOnly? date)
    {
        var words = phrase.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Select(Trim).Where(w => w.Length > 0).ToArray();
        var parts = new ActorParts(words);
        parts.IsFormer = words.Any(w => w is "former" or "Former" or "ex" || w.StartsWith("ex-", StringComparison.OrdinalIgnoreCase));
        parts.FindNames(lexicon, date);
        parts.FindSector(lexicon);
        return parts;
    }

    private static string Trim(string word) => word.Trim(',', ';', ':', '"', '“', '”', '(', ')');

    /// <summary>Without the possessive, and without "-led", "-run" and "ex-".</summary>
    private static string Bare(string word)
    {
        word = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2]
            : word.EndsWith("s'", StringComparison.Ordinal) || word.EndsWith("s’", StringComparison.Ordinal) ? word[..^1] : word;
        foreach (var ending in Owning)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? word[3..] : word;
    }

    private void FindNames(ActorLexicon lexicon, DateOnly? date)
    {
        for (var length = Math.Min(lexicon.MostWords, _words.Length); length >= 1; length--)
        {
            for (var first = 0; first + length <= _words.Length; first++)
            {
                if (!_used.AsSpan(first, length).Contains(true) && Named(lexicon, first, length) is { IsEmpty: false } entries) Take(entries, first, length, date);
            }
        }
    }

    /// <summary>As written first ("People's Liberation Army"), then without possessives.</summary>
    private ImmutableArray<ActorEntry> Named(ActorLexicon lexicon, int first, int length)
    {
        if (lexicon.Named(string.Join(' ', _words, first, length)) is { IsEmpty: false } bare) return bare;
        if (length == 1) return [];
        var written = string.Join(' ', _raw, first, length - 1).Replace('’', '\'');
        return lexicon.Named($"{written} {_words[first + length - 1]}") is { IsEmpty: false } named ? named
            : lexicon.Named($"{written} {_raw[first + length - 1].Replace('’', '\'')}");
    }

    private void Take(ImmutableArray<ActorEntry> entries, int first, int length, DateOnly? date)
    {
        if (length == 1 && (!MayBeSurname(first) || _words.Length == 1 && entries.Any(e => e.Kind == ActorKind.Country))) entries = [.. entries.Where(e => e.Kind != ActorKind.Person)];
        if (entries.IsEmpty) return;
        var entry = Choose(entries, date);
        switch (entry.Kind)
        {
            case ActorKind.Person: Person ??= entry; break;
            case ActorKind.Organisation or ActorKind.NewsSource:
                if (Body is null) BodyGoverns = Governing.Any(g => _raw[first + length - 1].EndsWith(g, StringComparison.Ordinal));
                Body ??= entry;
                break;
            default: State = State is null || Rank(entry) > Rank(State) ? entry : State; break;
        }
        _used.AsSpan(first, length).Fill(true);
    }

    /// <summary>A state or its adjective tells more of a phrase than a people or a seat in it.</summary>
    private static int Rank(ActorEntry state) => state.Kind switch { ActorKind.Seat => 0, ActorKind.People => 1, _ => 2 };

    /// <summary>
    /// A name may have several rows: one whose country the phrase already names first, then the one in
    /// office on the date, then the latest before the date.
    /// </summary>
    private ActorEntry Choose(ImmutableArray<ActorEntry> entries, DateOnly? date)
    {
        var state = State?.CountryCode;
        return entries
            .OrderByDescending(e => e.Kind != ActorKind.Person || state is null || e.CountryCode == state)
            .ThenByDescending(e => e.Term.Holds(date))
            .ThenByDescending(e => e.Term.From, StringComparer.Ordinal)
            .First();
    }

    /// <summary>A surname alone names its holder where the phrase is that name or an office stands before it.</summary>
    private bool MayBeSurname(int at) => _words.Length == 1 || at > 0 && (char.IsLower(_words[at - 1][0]) || at == _words.Length - 1);

    /// <summary>The longest common noun that acts; of two as long, the last, which is the head of an English phrase.</summary>
    private void FindSector(ActorLexicon lexicon)
    {
        for (var length = Math.Min(5, _words.Length); length >= 1 && Sector is null; length--)
        {
            for (var first = _words.Length - length; first >= 0; first--)
            {
                if (_used.AsSpan(first, length).Contains(true)) continue;
                if ((Acting(lexicon, _words, first, length) ?? Acting(lexicon, _raw, first, length)) is not { } sector) continue;
                (Sector, SectorNoun) = (sector, string.Join(' ', _words, first, length).ToLowerInvariant());
                break;
            }
        }
    }

    private static string? Acting(ActorLexicon lexicon, string[] words, int first, int length) =>
        lexicon.Sector(string.Join(' ', words, first, length).ToLowerInvariant());
}
