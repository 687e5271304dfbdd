namespace Hearsay.Entities;

/// <summary>
/// Finds everything that refers: beside the names of the model, noun phrases with all their words,
/// titles before names ("President Lee Teng"), pronouns, and acronyms introduced in brackets.
/// Numbers all mentions in text order.
/// </summary>
public sealed class MentionFinder : IStage
{
    private static readonly EntityLexicon Lexicon = EntityLexicon.Shipped;

    /// <inheritdoc/>
    public string Name => "mentions/1";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens, Layer.Syntax, Layer.Names];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Mentions];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        var syntax = new SyntaxIndex(reading);
        var found = new List<Mention>(reading.Tokens.Length / 3);
        foreach (var name in reading.Mentions) found.Add(name with { Entity = null });
        NameJoins.Join(found, reading);
        NameTypes.Correct(found, reading, syntax);
        BracketedAcronyms.AddTo(found, reading);

        var owners = Owners(reading, found);
        var names = found.Count;
        var phrases = new NounPhrases(syntax);
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (owners[i] >= 0) continue;
            if (Pronoun(reading, syntax, i) is { } pronoun) found.Add(pronoun);
            else if (Nominal(reading, syntax, phrases, owners, found, i) is { } nominal) found.Add(nominal);
        }
        Groups.AddTo(found, reading, syntax, phrases);
        return reading with { Mentions = InTextOrder(found, names) };
    }

    /// <summary>For each token the name that covers it, -1 where none does.</summary>
    private static int[] Owners(Reading reading, List<Mention> names)
    {
        var owners = new int[reading.Tokens.Length];
        Array.Fill(owners, -1);
        for (var i = 0; i < names.Count; i++)
        {
            var (first, end) = reading.TokensOf(names[i].Span);
            for (var token = first; token < end; token++) owners[token] = i;
        }
        return owners;
    }

    private static Mention? Pronoun(Reading reading, SyntaxIndex syntax, int token)
    {
        if (syntax.Upos(token) != Upos.PRON || syntax.Relations[token] == Dependency.Expl) return null;
        if (!Lexicon.TryPronoun(reading.Word(token), out var facts)) return null;
        if (facts.Person == 0 && RelativePronouns.ClauseOf(token, syntax) < 0) return null;
        var span = reading.Tokens[token].Span;
        var type = facts.Genders is Genders.Male or Genders.Female or Genders.Person ? EntityType.Person : EntityType.Other;
        return new Mention(default, span, span, type, MentionForm.Pronoun, null, "mentions/1: pronoun");
    }

    private static Mention? Nominal(
        Reading reading, SyntaxIndex syntax, NounPhrases phrases, int[] owners, List<Mention> names, int token)
    {
        if (syntax.Upos(token) is not (Upos.NOUN or Upos.PROPN)) return null;
        var facts = Lexicon.Noun(reading, token);
        switch (syntax.Relations[token])
        {
            case Dependency.NmodDesc or Dependency.Compound:
                return Title(reading, syntax, phrases, owners, names, token, facts);
            case Dependency.Flat or Dependency.Fixed or Dependency.Goeswith:
                return null;
        }
        var (first, end) = phrases.Around(token);
        return Make(reading, first, end, token, facts.Type ?? EntityType.Other, "mentions/1: noun phrase");
    }

    /// <summary>A title before a name: the whole phrase is a mention with the title as its head.</summary>
    private static Mention? Title(
        Reading reading, SyntaxIndex syntax, NounPhrases phrases, int[] owners, List<Mention> names, int token, NounFacts facts)
    {
        var head = syntax.Head(token);
        if (head < token || owners[head] < 0) return null;
        var name = names[owners[head]];
        if (facts.Type != name.Type || name.Type is not (EntityType.Person or EntityType.Org or EntityType.Place)) return null;
        var (nameFirst, nameEnd) = reading.TokensOf(name.Span);
        if (token + 1 != nameFirst || Groups.IsTitleOfGroup(token, head, reading, syntax)) return null;
        var (first, end) = phrases.Around(head);
        return Make(reading, Math.Min(first, token), Math.Max(end, nameEnd), token, name.Type, "mentions/1: title");
    }

    private static Mention Make(Reading reading, int first, int end, int head, EntityType type, string why)
    {
        var span = new TextSpan(reading.Tokens[first].Span.Start, reading.Tokens[end - 1].Span.End);
        return new Mention(default, span, reading.Tokens[head].Span, type, MentionForm.Nominal, null, why);
    }

    /// <summary>Sorted by span; of two with one span the name stays first.</summary>
    private static ImmutableArray<Mention> InTextOrder(List<Mention> found, int names)
    {
        var order = new (TextSpan Span, int Index)[found.Count];
        for (var i = 0; i < order.Length; i++) order[i] = (found[i].Span, i);
        Array.Sort(order, (a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : a.Index.CompareTo(b.Index));
        var mentions = ImmutableArray.CreateBuilder<Mention>(order.Length);
        foreach (var (span, index) in order)
        {
            var repeats = index >= names && mentions.Count > 0 && mentions[^1].Span == span && mentions[^1].Head == found[index].Head;
            if (!repeats) mentions.Add(found[index] with { Id = new MentionId(mentions.Count) });
        }
        return mentions.ToImmutable();
    }
}
