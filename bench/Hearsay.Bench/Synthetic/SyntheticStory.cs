namespace Hearsay.Bench.Synthetic;

/// <summary>One happening: who acts on whom where, the words it is told in, and what can be said of it.</summary>
internal sealed record SyntheticStory(int Begun, (string Alpha2, string Alpha3, string Name) Actor, (string Alpha2, string Alpha3, string Name) Target,
    string[] Topics, SyntheticProposition[] Propositions, bool ActorDenies)
{
    /// <summary>Long matters from which the stories of years come: their parties are the hot ones.</summary>
    private const int Sagas = 150;

    private const int TopicsOfSaga = 3, TopicsOfStory = 27;

    private static readonly (string Verb, string Type, string? Register)[] Verbs =
    [
        ("attack", "ASSAULT", "loss"), ("shell", "ASSAULT", "loss"), ("arrest", "COERCE", null), ("accuse", "ACCUSE", null), ("send", "AID", "transfer"),
        ("sign", "AGREE", "agreement"), ("meet", "CONSULT", null), ("demand", "REQUEST", null), ("deploy", "MOBILIZE", "deployment"), ("threaten", "THREATEN", null),
        ("sanction", "SANCTION", null), ("support", "SUPPORT", null), ("reject", "REJECT", null), ("withdraw", "RETREAT", null), ("protest", "PROTEST", null), ("join", "COOPERATE", null),
    ];

    /// <summary>The same seed makes the same story.</summary>
    public static SyntheticStory Make(int seed, int begun)
    {
        var random = new Random(seed);
        var saga = random.Next(2) == 0 ? new Random(90_000_001 + Shipped.Skewed(random, Sagas)) : random;
        var (actor, target) = (Party(saga), Party(saga));
        string[] topics = [.. Many(TopicsOfSaga, () => Shipped.Topic(saga)), .. Many(TopicsOfStory, () => Shipped.Topic(random))];
        var count = 5 + Shipped.Skewed(random, 25);
        return new(begun, actor, target, topics, [.. Many(count, () => Proposition(random, begun, actor, target, topics))], random.Next(3) == 0);
    }

    public static (string Alpha2, string Alpha3, string Name) Party(Random random) => Shipped.States[Shipped.Skewed(random, Shipped.States.Length)];

    /// <summary>What is said once and by nobody else is made in the same way.</summary>
    public static SyntheticProposition Proposition(
        Random random, int day, (string Alpha2, string Alpha3, string Name) actor, (string Alpha2, string Alpha3, string Name) target, string[] topics)
    {
        var (verb, type, register) = Verbs[Shipped.Skewed(random, Verbs.Length)];
        if (random.Next(4) == 0) (actor, target) = (target, actor);
        if (random.Next(4) == 0) target = Party(random);
        return new(verb, type, register, actor, target, $"{Capital(topics[random.Next(topics.Length)])}grad", Math.Max(0, day - random.Next(3)),
            [.. Many(7, () => topics[random.Next(topics.Length)])], register == "loss" ? 3 + Shipped.Skewed(random, 400) : null);
    }

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static IEnumerable<T> Many<T>(int count, Func<T> make)
    {
        for (var i = 0; i < count; i++) yield return make();
    }
}

/// <summary>What can be said: who did what to whom, where, on which day, in which words, with which figure.</summary>
internal sealed record SyntheticProposition(
    string Verb, string Type, string? Register, (string Alpha2, string Alpha3, string Name) Actor, (string Alpha2, string Alpha3, string Name) Target,
    string Place, int Day, string[] Words, int? Figure);
