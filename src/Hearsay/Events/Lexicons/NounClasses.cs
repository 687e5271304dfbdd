using System.Collections.Frozen;
using Hearsay.Knowledge;
using Hearsay.Knowledge.Actors;

namespace Hearsay.Events.Lexicons;

/// <summary>To which classes of <c>objects.tsv</c> the nouns of a reading belong; names and WordNet's nouns count too.</summary>
internal sealed class NounClasses(EventText text)
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Classes = EventFiles.NamesByWord("objects.tsv").ToFrozenDictionary();
    private static readonly FrozenDictionary<string, string> Wordnet = LoadWordnet();

    /// <summary>True where the noun, its name or what it is a part of belongs to the class.</summary>
    public bool Is(int noun, string name) =>
        Listed(text.Lemma(noun), name) || Listed(text.Form(noun), name) || (text.Form(noun)[^1] == 's' && Listed(text.Form(noun)[..^1], name)) || ByKind(noun, name) || (IsCounted(noun) && OfMeasured(noun, name)) || Described(noun, name);

    /// <summary>True for a word of time: "on Tuesday".</summary>
    public bool IsTime(int noun) => text.TypeOf(noun) == EntityType.Date || (text.TypeOf(noun) is null && WordnetOf(text.Lemma(noun)) == 't');

    /// <summary>True for the name of a state.</summary>
    public bool IsState(int noun) =>
        text.MentionOf(noun) is { } mention && ActorLexicon.Shipped.Named(text.Reading.Quote(mention.Span)) is [{ Kind: ActorKind.Country or ActorKind.Seat }, ..];

    /// <summary>True for one that may act: people, bodies, states, armed groups.</summary>
    public bool CanAct(int noun) => text.TypeOf(noun) switch
    {
        EntityType.Person or EntityType.Org or EntityType.Norp or EntityType.Place => true,
        EntityType.Date or EntityType.Money => false,
        null when text.MentionOf(noun) is { Form: MentionForm.Nominal, Type: EntityType.Person } => true,
        null when text.Upos(noun) == Upos.PROPN => true,
        null when text.Form(noun) is "it" or "which" => text.Refers(noun) is EntityType.Org or EntityType.Place or EntityType.Norp or EntityType.Person,
        _ => Is(noun, "PEOPLE") || Is(noun, "TROOPS") || Is(noun, "POLICE") || Is(noun, "ORGANISATION") || Is(noun, "PEACEKEEPERS")
            || Is(noun, "MEDIA") || OfActors(noun) || ActorLexicon.Shipped.Sector(text.Lemma(noun)) is not null || WordnetOf(text.Lemma(noun)) is 'p' or 'g',
    };

    /// <summary>"ambassador Ana Petrova": what stands before a name.</summary>
    private bool Described(int noun, string name)
    {
        if (text.TypeOf(noun) != EntityType.Person) return false;
        foreach (var child in text.Children(noun))
        {
            if (text.Relation(child) is Dependency.NmodDesc or Dependency.Compound or Dependency.Appos && Listed(text.Lemma(child), name)) return true;
        }
        return false;
    }

    private bool ByKind(int noun, string name) => (name, text.TypeOf(noun)) switch
    {
        ("PEOPLE", EntityType.Person or EntityType.Norp) => true,
        ("ORGANISATION", EntityType.Org or EntityType.Norp) => true,
        ("TERRITORY", EntityType.Place) => true,
        ("MONEY", EntityType.Money) => true,
        ("PEOPLE", null or EntityType.Other) => text.Upos(noun) == Upos.NOUN && WordnetOf(text.Lemma(noun)) == 'p',
        _ => false,
    };

    private bool IsCounted(int noun) => IsMeasure(noun) || text.Tree.Child(noun, Dependency.Nummod) >= 0;

    private bool OfActors(int noun) => IsMeasure(noun) && text.Complement(noun, "of") is >= 0 and var measured && CanAct(measured);

    private bool IsMeasure(int noun) => text.Lemma(noun) is "hundred" or "thousand" or "dozen" or "score" or "number" or "group" or "ton" or "tonne"
        or "shipment" or "container" or "worth" or "series" or "lot" or "pair" or "load" or "kg" or "part" or "rest" or "most" or "some" or "package"
        or "third" or "half" or "quarter" or "majority" or "patch" or "wave" or "handful" or "batch";

    private bool OfMeasured(int noun, string name) => text.Complement(noun, "of") is >= 0 and var measured && Listed(text.Lemma(measured), name);

    private static bool Listed(string word, string name) => Classes.TryGetValue(word, out var classes) && classes.Contains(name);

    private static char WordnetOf(string lemma) => Wordnet.TryGetValue(lemma, out var kind) ? kind[0] : ' ';

    private static FrozenDictionary<string, string> LoadWordnet()
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Rows(KnowledgeFile.Open("wordnet-nouns.tsv"), 2))
        {
            foreach (var word in row[1].Split(' ')) kinds.TryAdd(word, row[0]);
        }
        return kinds.ToFrozenDictionary();
    }
}
