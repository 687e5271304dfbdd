using Hearsay.Knowledge.Actors;

namespace Hearsay.Pipelines;

/// <summary>The mentions of a reading that act, and those among them that no list of actors knows.</summary>
public static class ActorCandidates
{
    /// <summary>
    /// Names of people and bodies that are the subject or agent of a verb, and the sources of attributions
    /// that are no pronouns; one for each entity, the first that acts. In text order.
    /// </summary>
    public static IEnumerable<Mention> Of(Reading reading)
    {
        var seen = new HashSet<EntityId>();
        var sources = reading.Attributions.SelectMany(attribution => attribution.Source).Select(reading.MainMention).OfType<Mention>().Select(mention => mention.Id).ToHashSet();
        foreach (var mention in reading.Mentions)
        {
            if (mention.Form == MentionForm.Pronoun || mention.Type is EntityType.Date or EntityType.Money) continue;
            if (!sources.Contains(mention.Id) && !(mention is { Form: MentionForm.Name, Type: EntityType.Person or EntityType.Org or EntityType.Norp } && Acts(reading, mention))) continue;
            if (mention.Entity is not { } entity || seen.Add(entity)) yield return mention;
        }
    }

    /// <summary>Candidates that resolve neither by their own words nor by those of another mention of the same entity.</summary>
    public static IEnumerable<Mention> Unresolved(Reading reading, ActorResolver resolver)
    {
        var date = reading.Report.Published?.Date;
        return Of(reading).Where(candidate => !Mentions(reading, candidate).Any(mention => resolver.Resolve(reading.Quote(mention.Span), date) is not null));
    }

    private static IEnumerable<Mention> Mentions(Reading reading, Mention candidate) => candidate.Entity is { } entity
        ? reading.Entities[entity.Value].Mentions.Select(id => reading.Mentions[id.Value]).Where(mention => mention.Form != MentionForm.Pronoun)
        : [candidate];

    private static bool Acts(Reading reading, Mention mention)
    {
        var (first, end) = reading.TokensOf(mention.Head);
        for (var token = first; token < end; token++)
            if (reading.Syntax[token].Relation is "nsubj" or "obl:agent") return true;
        return false;
    }
}
