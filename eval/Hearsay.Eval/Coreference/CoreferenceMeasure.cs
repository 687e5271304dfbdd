namespace Hearsay.Eval.Coreference;

/// <summary>Counts over documents: mentions found, chains, and phrases led to a name.</summary>
internal sealed class CoreferenceMeasure
{
    /// <summary>Mentions by head.</summary>
    public F1 Mentions { get; private set; }

    /// <summary>Mentions by all their words.</summary>
    public F1 ExactSpans { get; private set; }

    /// <summary>Chains of two and more.</summary>
    public CoreferenceScores Chains { get; } = new();

    /// <summary>Third-person pronouns whose chain holds a name.</summary>
    public Led Pronouns { get; } = new();

    /// <summary>Definite nominals whose chain holds a name.</summary>
    public Led Nominals { get; } = new();

    /// <summary>Wrong answers, for <c>--show</c>.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Phrases with a name that were led to none, for <c>--show</c>.</summary>
    public List<string> Missed { get; } = [];

    /// <summary>Adds one document.</summary>
    public void Add(Reading reading, ImmutableArray<GoldMention> gold)
    {
        var alignment = MentionAlignment.Of(reading, gold);
        var found = alignment.Scored.Count(i => alignment.GoldOf(i) >= 0);
        Mentions += new F1(found, alignment.Scored.Length, gold.Select(mention => mention.Head).Distinct().Count());
        ExactSpans += F1.Of(
            [.. alignment.Scored.Select(i => reading.TokensOf(reading.Mentions[i].Span))], [.. gold.Select(mention => (mention.First, mention.End))]);
        Chains.Add(GoldChains(gold), PredictedChains(reading, alignment));
        AddLed(reading, gold, alignment);
    }

    private static List<int[]> GoldChains(ImmutableArray<GoldMention> gold) =>
        [.. gold.Select((mention, index) => (mention.Entity, index)).GroupBy(pair => pair.Entity).Where(chain => chain.Count() > 1)
            .Select(chain => chain.Select(pair => pair.index).ToArray())];

    private static List<int[]> PredictedChains(Reading reading, MentionAlignment alignment) =>
        [.. alignment.Scored.Where(i => reading.Mentions[i].Entity is not null).GroupBy(i => reading.Mentions[i].Entity!.Value)
            .Select(chain => chain.Select(i => alignment.GoldOf(i) is >= 0 and var g ? g : -1 - i).Distinct().ToArray()).Where(chain => chain.Length > 1)];

    private void AddLed(Reading reading, ImmutableArray<GoldMention> gold, MentionAlignment alignment)
    {
        var named = gold.Where(mention => reading.Syntax[mention.Head].Upos == Upos.PROPN).Select(mention => mention.Entity).ToHashSet();
        var byName = new Dictionary<TextSpan, int>();
        for (var i = 0; i < reading.Mentions.Length; i++)
        {
            if (reading.Mentions[i].Form == MentionForm.Name && alignment.GoldOf(i) >= 0) byName[reading.Mentions[i].Span] = gold[alignment.GoldOf(i)].Entity;
        }
        foreach (var i in alignment.Scored)
        {
            var mention = reading.Mentions[i];
            if (mention.Form == MentionForm.Name || alignment.GoldOf(i) is not (>= 0 and var g) || reading.Syntax[gold[g].Head].Upos == Upos.PROPN) continue;
            if (mention.Form == MentionForm.Pronoun && reading.Syntax[gold[g].Head].Features is var features && !features.Contains("Person=3", StringComparison.Ordinal)) continue;
            var isNamed = named.Contains(gold[g].Entity);
            var answer = mention.Entity is { } id ? reading.Entities[id.Value].NameSpan : default(TextSpan?);
            var answered = answer is { } span && reading.Mentions.Any(other => other.Form == MentionForm.Name && other.Span == span);
            var right = answered && isNamed && byName.TryGetValue(answer!.Value, out var entity) && entity == gold[g].Entity;
            (mention.Form == MentionForm.Pronoun ? Pronouns : Nominals).Add(isNamed, answered, right);
            if (isNamed && !answered) Missed.Add($"{reading.Report.Doc}: [{reading.Quote(mention.Span)}] = {NameOf(reading, gold, gold[g].Entity)} ({mention.Why}) in: {reading.Quote(reading.Sentences[reading.Tokens[gold[g].Head].Sentence].Span)}");
            if (answered && !right) Wrong.Add($"{reading.Report.Doc}: [{reading.Quote(mention.Span)}] -> {reading.Quote(answer!.Value)} ({mention.Why}) in: {reading.Quote(reading.Sentences[reading.Tokens[gold[g].Head].Sentence].Span)}");
        }
    }

    private static string NameOf(Reading reading, ImmutableArray<GoldMention> gold, int entity)
    {
        var mention = gold.First(mention => mention.Entity == entity && reading.Syntax[mention.Head].Upos == Upos.PROPN);
        return reading.Quote(new TextSpan(reading.Tokens[mention.First].Span.Start, reading.Tokens[mention.End - 1].Span.End));
    }
}
