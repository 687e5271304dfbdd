using Hearsay.Knowledge;

namespace Hearsay.Entities;

/// <summary>Makes entities of clusters, names them, and points the mentions to them.</summary>
internal static class EntityBuilder
{
    public static Reading Build(CoreferenceContext context)
    {
        var (candidates, clusters) = (context.Candidates, context.Clusters);
        var entityOf = new int[candidates.Length];
        Array.Fill(entityOf, -1);
        var entities = ImmutableArray.CreateBuilder<Entity>();
        var mentions = context.Reading.Mentions.ToBuilder();
        foreach (var candidate in candidates)
        {
            var cluster = clusters.Of(candidate.Index);
            if (entityOf[cluster] < 0 && IsEntity(candidate, clusters))
            {
                entityOf[cluster] = entities.Count;
                entities.Add(Make(context, new EntityId(entities.Count), candidate));
            }
            var type = clusters.Type(cluster);
            mentions[candidate.Index] = candidate.Mention with
            {
                Entity = entityOf[cluster] < 0 ? null : new EntityId(entityOf[cluster]),
                Type = candidate.Type == EntityType.Other ? type : candidate.Type,
                Why = clusters.Why(candidate.Index) ?? candidate.Mention.Why,
            };
        }
        AddMembers(context, entities, entityOf);
        DocumentIssuers.AddTo(context, entities, cluster => entityOf[clusters.Of(cluster)]);
        return context.Reading with { Mentions = mentions.ToImmutable(), Entities = entities.ToImmutable() };
    }

    /// <summary>Names, whatever is mentioned twice, and single phrases of a known kind; a lone pronoun is unresolved.</summary>
    private static bool IsEntity(Candidate candidate, Clusters clusters)
    {
        if (clusters.Size(candidate.Index) > 1) return candidate.Index == clusters.Of(candidate.Index) && clusters.Members(candidate.Index).Any(member => !member.IsPronoun);
        return candidate.IsName || candidate.IsNominal && (candidate.Type != EntityType.Other || candidate.Noun.IsDocument);
    }

    private static void AddMembers(CoreferenceContext context, ImmutableArray<Entity>.Builder entities, int[] entityOf)
    {
        foreach (var group in context.Candidates)
        {
            if (!group.IsGroup || entityOf[context.Clusters.Of(group.Index)] is not (>= 0 and var id) || entities[id].Members.Length > 0) continue;
            entities[id] = entities[id] with
            {
                Members = [.. context.MembersOf(group).Select(member => entityOf[context.Clusters.Of(member.Index)]).Where(member => member >= 0 && member != id).Distinct().Select(member => new EntityId(member))],
            };
        }
    }

    private static Entity Make(CoreferenceContext context, EntityId id, Candidate first)
    {
        var members = context.Clusters.Members(first.Index).ToArray();
        Array.Sort(members, (a, b) => a.Index.CompareTo(b.Index));
        var named = members[0];
        foreach (var member in members)
        {
            if (Fullness(member) > Fullness(named)) named = member;
        }
        var name = context.Reading.Quote(named.Mention.Span);
        var source = named.IsName && named.Type is not EntityType.Person && NewsSources.Shipped.TryFind(name, out var found, out var ambiguous) && !ambiguous ? found : null;
        return new Entity
        {
            Id = id,
            Type = context.Clusters.Type(first.Index),
            Name = name,
            NameSpan = named.Mention.Span,
            Mentions = [.. members.Select(member => member.Mention.Id)],
            Kind = source?.Kind ?? SourceKind.Unknown,
            Principal = source?.Principal,
        };
    }

    /// <summary>Names before nominals before pronouns; among names the one with most words, acronyms last; the first among equals.</summary>
    private static int Fullness(Candidate member) => member.Form switch
    {
        MentionForm.Name => 1000 + (member.NameWords is [var word] && NameWords.IsAcronym(word) ? 0 : Math.Min(member.NameWords.Length, 99)),
        MentionForm.Nominal => 500,
        _ => 0,
    };
}
