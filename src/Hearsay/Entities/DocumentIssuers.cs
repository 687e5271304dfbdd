using Hearsay.Knowledge;

namespace Hearsay.Entities;

/// <summary>
/// Finds whose word a statement, report or letter is: its possessor ("the ministry's statement"), who
/// it is "by" or "from", the name before it ("a Pentagon report"), or who speaks, issues or publishes
/// it ("the ministry said in a statement").
/// </summary>
internal static class DocumentIssuers
{
    private const int FallbackWindow = 2; // sentences back to who spoke last

    /// <summary>Sets <see cref="Entity.Issuer"/>; <paramref name="entityOf"/> gives the entity of a candidate, -1 for none.</summary>
    public static void AddTo(CoreferenceContext context, ImmutableArray<Entity>.Builder entities, Func<int, int> entityOf)
    {
        var speaker = (Candidate?)null; // who spoke last
        foreach (var candidate in context.Candidates)
        {
            if (IsDocument(candidate) && entityOf(candidate.Index) is >= 0 and var document && entities[document].Issuer is null)
            {
                var issuer = Outright(context, candidate) ?? Recent(candidate, speaker);
                if (issuer is not null && entityOf(issuer.Index) is >= 0 and var id && id != document)
                    entities[document] = entities[document] with { Issuer = entities[id].Issuer ?? new EntityId(id) };
            }
            if (candidate.Speaks && !IsDocument(candidate) && CanIssue(context, candidate) && !IsRelay(candidate)) speaker = candidate;
        }
    }

    /// <summary>An agency or outlet carries a statement; it has not issued it for that.</summary>
    private static bool IsRelay(Candidate candidate) =>
        candidate.Noun.Kind == "media" || candidate.IsName && NewsSources.Shipped.TryFind(string.Join(' ', candidate.NameWords), out _, out var ambiguous) && !ambiguous;

    private static bool IsDocument(Candidate candidate) => candidate.IsNominal && candidate.Noun.IsDocument;

    private static Candidate? Recent(Candidate document, Candidate? speaker) =>
        document.Determination == Determination.Definite && document.Speaks && speaker is not null
            && document.Sentence - speaker.Sentence <= FallbackWindow ? speaker : null;

    private static Candidate? Outright(CoreferenceContext context, Candidate document)
    {
        var syntax = context.Syntax;
        for (var child = syntax.FirstChild(document.Head); child >= 0; child = syntax.NextSibling(child))
        {
            var issues = syntax.Relations[child] switch
            {
                Dependency.NmodPoss => true,
                Dependency.Nmod => IsBy(context, child),
                Dependency.Compound or Dependency.NmodDesc => context.HeadedBy(child) is { IsName: true },
                _ => false,
            };
            if (issues && context.HeadedBy(child) is { } issuer && CanIssue(context, issuer)) return issuer;
            if (syntax.Relations[child] == Dependency.Acl && Agent(context, child) is { } agent) return agent;
        }
        return Governor(context, document);
    }

    /// <summary>"issued by the ministry".</summary>
    private static Candidate? Agent(CoreferenceContext context, int verb)
    {
        for (var child = context.Syntax.FirstChild(verb); child >= 0; child = context.Syntax.NextSibling(child))
        {
            if (context.Syntax.Relations[child] is not (Dependency.OblAgent or Dependency.Obl) || !IsBy(context, child)) continue;
            if (context.HeadedBy(child) is { } agent && CanIssue(context, agent)) return agent;
        }
        return null;
    }

    /// <summary>"The ministry said in a statement", "the ministry released a report".</summary>
    private static Candidate? Governor(CoreferenceContext context, Candidate document)
    {
        if (document.Governor < 0 || document.Role is not (Dependency.Obj or Dependency.Obl)) return document.Role == Dependency.NsubjPass ? Agent(context, document.Governor) : null;
        var subject = context.Syntax.Child(document.Governor, Dependency.Nsubj);
        if (subject < 0 || context.HeadedBy(subject) is not { } issuer || !CanIssue(context, issuer)) return null;
        var lemma = context.Reading.Syntax[document.Governor].Lemma;
        return document.Role == Dependency.Obl ? context.Lexicon.IsSpeechVerb(lemma) ? issuer : null
            : lemma is "release" or "issue" or "publish" or "write" or "send" or "make" or "present" or "file" or "sign" or "post" ? issuer : null;
    }

    private static bool IsBy(CoreferenceContext context, int token) =>
        context.Syntax.Child(token, Dependency.Case) is >= 0 and var preposition && context.Reading.Word(preposition) is "by" or "from" or "of";

    private static bool CanIssue(CoreferenceContext context, Candidate candidate) =>
        context.Clusters.Type(candidate.Index) is EntityType.Person or EntityType.Org or EntityType.Place or EntityType.Norp;
}
