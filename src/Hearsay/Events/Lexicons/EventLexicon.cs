using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Events.Lexicons;

/// <summary>The frames of <c>Events/Data</c>: words of acts, operators and what they make of acts, light verbs, word classes.</summary>
internal sealed class EventLexicon
{
    private readonly FrozenDictionary<(char Part, string Key), ImmutableArray<Act>> _acts;
    private readonly FrozenDictionary<(char Part, string Key), ImmutableArray<Operator>> _operators;
    private readonly FrozenDictionary<(string Operator, string Act), Outcome> _outcomes;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _light;

    private EventLexicon()
    {
        _acts = Acts().GroupBy(act => (act.Part, act.Act.Key)).ToFrozenDictionary(g => g.Key, g => g.Select(act => act.Act).ToImmutableArray());
        _operators = Operators().GroupBy(o => (o.Part, o.Operator.Key)).ToFrozenDictionary(g => g.Key, g => g.Select(o => o.Operator).ToImmutableArray());
        _outcomes = Outcomes().ToFrozenDictionary();
        _light = EventFiles.Rows("light-verbs.tsv", 2)
            .SelectMany(row => row[0].Split('|').Select(verb => (Verb: verb, Slots: row[1].Split(','))))
            .GroupBy(row => row.Verb).ToFrozenDictionary(g => g.Key, g => g.SelectMany(row => row.Slots).ToImmutableArray());
    }

    /// <summary>The lists shipped with the project.</summary>
    public static EventLexicon Shipped => ShippedLazily.Value;

    private static readonly Lazy<EventLexicon> ShippedLazily = new(() => new EventLexicon());

    /// <summary>Entries of a key; part is <c>v</c>, <c>n</c> or <c>a</c>.</summary>
    public ImmutableArray<Act> ActsOf(char part, string key) => _acts.TryGetValue((part, key), out var acts) ? acts : [];

    /// <summary>Operators of a key; empty where it is none.</summary>
    public ImmutableArray<Operator> OperatorsOf(char part, string key) => _operators.TryGetValue((part, key), out var found) ? found : [];

    /// <summary>Where the act of a light verb stands; empty where the verb is none.</summary>
    public ImmutableArray<string> LightSlots(string verb) => _light.TryGetValue(verb, out var slots) ? slots : [];

    /// <summary>What an operator makes of an act; null where the table says nothing.</summary>
    public Outcome? OutcomeOf(string operation, string type, string? mode, string? cameo)
    {
        if (!_outcomes.TryGetValue((operation, $"{type}/{mode}"), out var outcome) && !_outcomes.TryGetValue((operation, type), out outcome)) return null;
        return new Outcome(
            outcome.Type == "=" ? type : outcome.Type, outcome.Mode == "=" ? mode : outcome.Mode, outcome.Cameo == "=" ? cameo : outcome.Cameo);
    }

    private static IEnumerable<(char Part, Act Act)> Acts() =>
        from row in EventFiles.Rows("acts.tsv", 8)
        from word in row[0].Split('|').Distinct()
        select (row[1][0], new Act(word, ObjectRule.Of(row[2]), row[3], Null(row[4]), Null(row[5]), Split(row[6]), FlagsOf(row[7])));

    private static IEnumerable<(char Part, Operator Operator)> Operators() =>
        from row in EventFiles.Rows("operators.tsv", 6)
        from word in row[0].Split('|')
        select (row[1][0], new Operator(word, row[2], Split(row[3]), Split(row[4]), row[5] is "-" or "" ? null : row[5]));

    private static IEnumerable<KeyValuePair<(string, string), Outcome>> Outcomes() =>
        from row in EventFiles.Rows("outcomes.tsv", 5)
        from act in row[1].Split('|')
        select KeyValuePair.Create((row[0], act), new Outcome(row[2], Null(row[3]), Null(row[4])));

    private static ActFlags FlagsOf(string field) => Split(field).Aggregate(ActFlags.None, (flags, word) => flags | word switch
    {
        "weak" => ActFlags.Weak,
        "harm" => ActFlags.Harm,
        "together" or "rel" => ActFlags.Together,
        "agentless" => ActFlags.Agentless,
        "people" or "labour" => ActFlags.People,
        "official" => ActFlags.Official,
        "troops" => ActFlags.Troops,
        "peacekeepers" => ActFlags.Peacekeepers,
        "loose" => ActFlags.Loose,
        "expressed" => ActFlags.Expressed,
        "given" => ActFlags.Given,
        "agent" => ActFlags.Agent,
        "partner" => ActFlags.Partner,
        "law" => ActFlags.Law,
        "institution" => ActFlags.Institution,
        "armed" => ActFlags.Armed,
        _ => throw new FormatException($"acts.tsv: unknown flag {word}"),
    });

    private static ImmutableArray<string> Split(string field) => field.Length == 0 ? [] : [.. field.Split(',')];

    private static string? Null(string field) => field.Length == 0 ? null : field;
}
