using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Entities;

/// <summary>What the knowledge files say of words, looked up without copying them.</summary>
internal sealed class EntityLexicon
{
    private readonly FrozenDictionary<string, NounFacts>.AlternateLookup<ReadOnlySpan<char>> _nouns;
    private readonly FrozenDictionary<string, PronounFacts>.AlternateLookup<ReadOnlySpan<char>> _pronouns;
    private readonly FrozenDictionary<string, Genders>.AlternateLookup<ReadOnlySpan<char>> _firstNames;
    private readonly FrozenDictionary<string, TitleFacts>.AlternateLookup<ReadOnlySpan<char>> _titles;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _countries;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _speechVerbs;

    private readonly FrozenSet<(string Kind, string For)> _kinds;

    private EntityLexicon()
    {
        _kinds = EntityLexiconFiles.Kinds().ToFrozenSet();
        _nouns = Folded(EntityLexiconFiles.Nouns());
        _pronouns = Folded(EntityLexiconFiles.Pronouns());
        _titles = Folded(EntityLexiconFiles.Titles());
        _firstNames = EntityLexiconFiles.FirstNames().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _countries = EntityLexiconFiles.Countries().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _speechVerbs = EntityLexiconFiles.SpeechVerbs().ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The files shipped with the project, read once.</summary>
    public static EntityLexicon Shipped => Loaded.Value;

    /// <summary>What a noun refers to; <see cref="NounFacts.Unknown"/> where no file has it.</summary>
    public NounFacts Noun(ReadOnlySpan<char> lemma) => _nouns.TryGetValue(lemma, out var facts) ? facts : NounFacts.Unknown;

    /// <summary>The same for the head of a phrase with the word before it: a "coast guard" is a body, a "guard" a person.</summary>
    public NounFacts Noun(Reading reading, int head)
    {
        var lemma = reading.Syntax[head].Lemma;
        if (head > 0 && reading.Syntax[head - 1].Head == head && reading.Syntax[head - 1].BaseRelation is "compound" or "amod"
            && _nouns.TryGetValue($"{reading.Word(head - 1)}-{lemma}", out var facts)) return facts;
        return Noun(lemma);
    }

    /// <summary>True where a noun of one kind can stand for something of another.</summary>
    public bool CanStandFor(string kind, string other) => kind == other || _kinds.Contains((kind, other));

    public bool TryPronoun(ReadOnlySpan<char> word, out PronounFacts facts) => _pronouns.TryGetValue(word, out facts!);

    public bool TryTitle(ReadOnlySpan<char> word, out TitleFacts facts) => _titles.TryGetValue(word, out facts);

    /// <summary>Who bears a first name; both genders where the lists do not know it.</summary>
    public Genders FirstName(ReadOnlySpan<char> name) => _firstNames.TryGetValue(name, out var gender) ? gender : Genders.Person;

    /// <summary>The usual name of a country for any of its names; null for other words.</summary>
    public string? Country(ReadOnlySpan<char> name) => _countries.TryGetValue(name, out var country) ? country : null;

    /// <summary>True for the lemma of a verb that reports words or thoughts.</summary>
    public bool IsSpeechVerb(ReadOnlySpan<char> lemma) => _speechVerbs.Contains(lemma);

    private static FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Folded<T>(Dictionary<string, T> facts) =>
        facts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Lazy<EntityLexicon> Loaded = new(() => new EntityLexicon());
}
