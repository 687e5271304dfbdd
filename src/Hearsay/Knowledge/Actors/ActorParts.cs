namespace Hearsay.Knowledge.Actors;

/// <summary>What the words of a phrase name: longest names first, each word used once.</summary>
internal sealed class ActorParts
{
    private static readonly char[] Breaks = [' ', '\t', '\n', '\r', ' '];
    private readonly string[] _words;
    private readonly bool[] _used;

    private ActorParts(string[] words)
    {
        _words = words;
        _used = new bool[words.Length];
    }

    public ActorEntry? Person { get; private set; }

    public ActorEntry? Body { get; private set; }

    public ActorEntry? State { get; private set; }

    public string? Sector { get; private set; }

    public string? SectorNoun { get; private set; }

    public static ActorParts Of(string phrase, ActorLexicon lexicon, DateOnly? date)
    {
        var words = phrase.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Select(Clean).Where(w => w.Length > 0).ToArray();
        var parts = new ActorParts(words);
        parts.FindNames(lexicon, date);
        parts.FindSector(lexicon);
        return parts;
    }

    /// <summary>Without marks at the edges and without the possessive.</summary>
    private static string Clean(string word)
    {
        word = word.Trim(',', ';', ':', '"', '“', '”', '(', ')');
        return word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2]
            : word.EndsWith("s'", StringComparison.Ordinal) || word.EndsWith("s’", StringComparison.Ordinal) ? word[..^1] : word;
    }

    private void FindNames(ActorLexicon lexicon, DateOnly? date)
    {
        for (var length = Math.Min(lexicon.MostWords, _words.Length); length >= 1; length--)
        {
            for (var first = 0; first + length <= _words.Length; first++)
            {
                if (_used.AsSpan(first, length).Contains(true)) continue;
                if (lexicon.Named(string.Join(' ', _words, first, length)) is { IsEmpty: false } entries) Take(entries, first, length, date);
            }
        }
    }

    private void Take(ImmutableArray<ActorEntry> entries, int first, int length, DateOnly? date)
    {
        var entry = Choose(entries, date);
        if (entry.Kind == ActorKind.Person && length == 1 && !MayBeSurname(first)) return;
        switch (entry.Kind)
        {
            case ActorKind.Person: Person ??= entry; break;
            case ActorKind.Organisation or ActorKind.NewsSource: Body ??= entry; break;
            default: State = State is null || State.Kind == ActorKind.Seat && entry.Kind != ActorKind.Seat ? entry : State; break;
        }
        _used.AsSpan(first, length).Fill(true);
    }

    /// <summary>
    /// A name may have several rows: the one in office on the date, else the one whose country the
    /// phrase already names, else the latest before the date.
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
                var noun = string.Join(' ', _words, first, length).ToLowerInvariant();
                if (lexicon.Sector(noun) is not { } sector) continue;
                (Sector, SectorNoun) = (sector, noun);
                break;
            }
        }
    }
}
