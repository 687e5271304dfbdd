using Hearsay.Knowledge.Actors;

namespace Hearsay.Events.Participants;

/// <summary>
/// Codes who a word stands for: its phrase by the dated actor lists, else what it refers to in the
/// report, else nothing but the words.
/// </summary>
internal sealed class ActorCoder(EventText text, ActorResolver resolver)
{
    private readonly Dictionary<int, EventActor> _coded = [];
    private readonly DateOnly? _date = text.Reading.Report.Published?.Date;

    /// <summary>The actor that a word heads.</summary>
    public EventActor Code(int head)
    {
        if (!_coded.TryGetValue(head, out var actor)) _coded.Add(head, actor = Make(head));
        return actor;
    }

    /// <summary>True for a state, an office, an armed group, a court, an organisation: one with a part in public life.</summary>
    public bool IsPublic(int head)
    {
        var actor = Code(head);
        return actor.Country is not null || actor.Sector is not (null or "CVL" or "MED" or "EDU" or "BUS" or "AGR" or "HLH" or "UNK")
            || text.TypeOf(head) is EntityType.Org or EntityType.Norp;
    }

    private EventActor Make(int head)
    {
        var span = ActorPhrases.Of(text, head);
        var mention = text.MentionOf(head);
        var linked = mention is { Form: MentionForm.Pronoun };
        var actor = linked ? null : resolver.Resolve(span.Of(text.Reading.Text), _date);
        var why = actor is null ? "no list knows these words" : actor.Why;
        if (actor?.Country is null && mention?.Entity is { } id && ByEntity(id) is { } other)
        {
            actor = Combine(other.Actor, actor?.Sector);
            why = $"coreference with '{other.Name}'; {other.Actor.Why}";
        }
        if (actor?.Country is null && Owner(head) is { } owner)
        {
            actor = Combine(owner.Actor, actor?.Sector);
            why = owner.Why;
        }
        if (linked && mention!.Entity is { } antecedent && NameBefore(antecedent, mention) is { } name)
            (span, why) = (name, $"'{text.Reading.Quote(mention.Span)}' refers to it; {why}");
        return new EventActor(span, mention?.Entity, actor?.Country, actor?.Sector, actor?.Code, why);
    }

    /// <summary>The state of one, the sector of the other.</summary>
    private static Actor Combine(Actor state, string? sector) =>
        state.Country is null || sector is null ? state : state with { Sector = sector, Code = state.Code?[..Math.Min(3, state.Code.Length)] + sector };

    /// <summary>"its soldiers", "our forces": whose they are, by coreference or by the speaker of the words.</summary>
    private (Actor Actor, string Why)? Owner(int head)
    {
        foreach (var child in text.Children(head).Prepend(head))
        {
            if (text.Upos(child) != Upos.PRON || (child != head && text.Relation(child) != Dependency.NmodPoss)) continue;
            if (text.Form(child) is "our" or "my" or "we" or "i" or "us" or "me") return Speaker(child);
            if (text.MentionOf(child)?.Entity is { } id && ByEntity(id) is { } owner)
                return (owner.Actor, $"'{text.Form(child)}' refers to '{owner.Name}'; {owner.Actor.Why}");
            if (child != head && Voices.Speaker(text, child) is >= 0 and var speaker && resolver.Resolve(ActorPhrases.Of(text, speaker).Of(text.Reading.Text), _date) is { Country: not null } own)
                return (own, $"'{text.Form(child)}' in the words of the speaker is its own; {own.Why}");
        }
        return null;
    }

    /// <summary>Whom the speaker of the words speaks for: the last link of the chain that says so.</summary>
    private (Actor Actor, string Why)? Speaker(int token)
    {
        if (Voices.Around(text, token) is not { } attribution) return null;
        foreach (var link in attribution.Chain.Reverse())
        {
            if (link.Principal is not { } principal || resolver.Resolve(Countries.Name(principal) ?? principal, _date) is not { } actor) continue;
            return (actor, $"'{text.Form(token)}' is the speaker, {link.Name}; {actor.Why}");
        }
        return null;
    }

    /// <summary>What the report's own names for an entity, or the party it speaks for, resolve to.</summary>
    private (Actor Actor, string Name)? ByEntity(EntityId id)
    {
        var entity = text.Reading.Entities[id.Value];
        if (resolver.Resolve(entity.Name, _date) is { } named) return (named, entity.Name);
        return entity.Principal is { } principal && resolver.Resolve(Countries.Name(principal) ?? principal, _date) is { } speaksFor ? (speaksFor, principal) : null;
    }

    /// <summary>The last name for an entity before a pronoun in the same sentence; null where there is none.</summary>
    private TextSpan? NameBefore(EntityId id, Mention pronoun)
    {
        var (token, _) = text.Reading.TokensOf(pronoun.Span);
        var sentence = text.Reading.Sentences[text.Reading.Tokens[token].Sentence].Span;
        TextSpan? best = null;
        foreach (var other in text.Reading.Entities[id.Value].Mentions)
        {
            var mention = text.Reading.Mentions[other.Value];
            if (mention.Form != MentionForm.Pronoun && sentence.Contains(mention.Span) && mention.Span.End <= pronoun.Span.Start) best = mention.Span;
        }
        return best;
    }
}
