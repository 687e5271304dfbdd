using Hearsay.Knowledge.Actors;

namespace Hearsay.Claims.Silence;

/// <summary>
/// Says who withholds. Named: the subject, or "by" somebody. Inferred: the party whose thing it is, else
/// the source of the statement around it. Otherwise nobody: no rule guesses further.
/// </summary>
internal sealed class WithholderReader(Reading reading, SyntaxIndex tree, PhraseSpans phrases, MentionMap mentions, ActorResolver actors)
{
    /// <summary>ISO 3166-1 alpha-2 or words, with the rule; null where nothing says.</summary>
    public (string? By, string Why) Read(Slot slot, ImmutableArray<Argument> arguments, Attribution? around)
    {
        foreach (var argument in arguments)
        {
            if (argument.Role == ArgumentRole.Agent) return (Party(argument.Span, argument.Entity), "named in its clause");
        }
        if (Owner(slot) is { } owner) return (owner, "inferred: the party whose it is");
        if (around is { Chain: [.., { Kind: not SourceKind.Outlet } root] }) return (root.Principal ?? root.Name, "inferred: the source of the statement around it");
        return (null, "nothing says who withholds");
    }

    /// <summary>"casualties of the Norwegian contingent": a state, nationality or body in the phrase, or in that of the conjunct that holds the "of".</summary>
    private string? Owner(Slot slot)
    {
        if (slot.IsClause) return null;
        var (first, end) = reading.TokensOf(Stretch(slot.Head));
        for (var token = first; token < end; token++)
        {
            if (mentions[token] is not { Type: EntityType.Norp or EntityType.Org or EntityType.Place } mention || token == slot.Head) continue;
            if (Principal(mention.Entity) is { } known) return known;
            if (actors.Resolve(reading.Quote(mention.Span), reading.Report.Published?.Date) is { CountryCode: { } country }) return country;
            if (mention.Type == EntityType.Org) return reading.Quote(mention.Span);
        }
        return first < end ? actors.Resolve(reading.Quote(Stretch(slot.Head)), reading.Report.Published?.Date)?.CountryCode : null;
    }

    /// <summary>From the first conjunct to the end of the last.</summary>
    private TextSpan Stretch(int head)
    {
        var first = tree.Relations[head] == Dependency.Conj ? tree.Head(head) : head;
        var span = phrases.Phrase(first);
        foreach (var child in tree.ChildrenOf(first))
        {
            if (tree.Relations[child] == Dependency.Conj) span = span.Union(phrases.Phrase(child));
        }
        return span;
    }

    private string Party(TextSpan span, EntityId? entity) =>
        Principal(entity) ?? actors.Resolve(reading.Quote(span), reading.Report.Published?.Date)?.CountryCode ?? Meant(span, entity) ?? reading.Quote(span);

    /// <summary>The name that a pronoun stands for; null for any other words, or where it is unresolved.</summary>
    private string? Meant(TextSpan span, EntityId? entity) =>
        entity is { } id && reading.MainMention(span) is { Form: MentionForm.Pronoun } ? reading.Entities[id.Value].Name : null;

    private string? Principal(EntityId? entity) => entity is { } id ? reading.Entities[id.Value].Principal : null;
}
