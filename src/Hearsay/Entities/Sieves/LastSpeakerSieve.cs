using Hearsay.Entities.Ranking;

namespace Hearsay.Entities.Sieves;

/// <summary>
/// "It said", "the company added", "the minister said": whoever spoke last, where type, number, gender
/// and kind allow it, or a document that was just brought in, unless another one speaks or its maker
/// spoke in it ("the ministry said in a statement. It said"). For phrases that no other rule has led to a name, from left to right.
/// </summary>
internal sealed class LastSpeakerSieve : ISieve
{
    private const string Rule = "coreference/1: spoke last";
    private const int Window = 6; // sentences back to whoever spoke
    private const int TopicWindow = 3; // sentences back to a body that acts, where none has spoken
    private const int MaxTried = 80; // mentions looked at

    public void Link(CoreferenceContext context)
    {
        foreach (var phrase in context.Candidates)
        {
            if (!phrase.Speaks || phrase.IsName || context.Clusters.IsNamed(phrase.Index) || AnaphorClasses.Of(phrase) is not { } kind) continue;
            if (kind is AnaphorClass.PlaceNominal or AnaphorClass.OtherNominal || IsIntroduced(context, phrase)) continue;
            if (Speaker(context, phrase, kind) is { } speaker)
                context.Clusters.TryDescribe(phrase.Index, speaker.Index, Rule);
        }
    }

    private static Candidate? Speaker(CoreferenceContext context, Candidate phrase, AnaphorClass kind)
    {
        Candidate? topic = null, document = null;
        var (topics, tried) = (0, 0);
        for (var i = phrase.Index - 1; i >= 0 && tried < MaxTried; i--, tried++)
        {
            var candidate = context.Candidates[i];
            var back = phrase.Sentence - candidate.Sentence;
            if (back > Window) break;
            if (!CanBe(context, phrase, kind, candidate)) continue;
            if (candidate.Speaks) return document is null || IsDocument(candidate) || candidate.Governor == document.Governor ? candidate : document;
            if (back <= 1 && IsDocument(candidate) && candidate.Determination == Determination.Indefinite) document ??= candidate;
            if (document is not null) continue;
            if (back > TopicWindow || !candidate.IsSubject || !context.Clusters.IsNamed(i)) continue;
            if (topic is null || !context.Clusters.Same(topic.Index, i)) topics++;
            topic ??= candidate;
        }
        if (document is not null) return document;
        return topics == 1 && kind is AnaphorClass.It or AnaphorClass.OrgNominal ? topic : null;
    }

    private static bool CanBe(CoreferenceContext context, Candidate phrase, AnaphorClass kind, Candidate candidate)
    {
        if (candidate.IsConjunct || candidate.Nests(phrase) || candidate.Pronoun is { Person: not 3 } || context.Clusters.Same(candidate.Index, phrase.Index)) return false;
        if (candidate.Governor == phrase.Governor || !context.Clusters.Agree(phrase.Index, candidate.Index)) return false;
        var type = context.Clusters.Type(candidate.Index);
        return kind switch
        {
            AnaphorClass.It => (type == EntityType.Org || IsDocument(candidate)) && (candidate.Numbers & Numbers.One) != 0,
            AnaphorClass.They => candidate.IsGroup || candidate.Numbers == Numbers.Many || type == EntityType.Org,
            AnaphorClass.HeShe => type == EntityType.Person && (candidate.Numbers & Numbers.One) != 0,
            AnaphorClass.OrgNominal => type == EntityType.Org && (candidate.Numbers & phrase.Numbers) != 0 && KindFits(context, phrase, candidate),
            AnaphorClass.PersonNominal => type == EntityType.Person && (candidate.Numbers & phrase.Numbers) != 0 && KindFits(context, phrase, candidate),
            _ => false,
        };
    }

    /// <summary>True where the report brought it in as something new: "a spokesman", "another report".</summary>
    private static bool IsIntroduced(CoreferenceContext context, Candidate phrase) =>
        context.Clusters.Members(phrase.Index).Take(MaxTried).Any(member =>
            member.IsNominal && (member.Determination is Determination.Indefinite or Determination.Possessed || (member.Determination == Determination.Bare && !member.IsGroup)));

    private static bool IsDocument(Candidate candidate) => candidate.IsNominal && candidate.Noun.IsDocument;

    /// <summary>No other mention says that it is of another kind: a court is no company, a spokesman no minister.</summary>
    private static bool KindFits(CoreferenceContext context, Candidate phrase, Candidate candidate)
    {
        foreach (var member in context.Clusters.Members(candidate.Index).Take(MaxTried))
        {
            if (member.IsPronoun || member.IsGroup) continue;
            if (member.HeadLemma == phrase.HeadLemma) return true;
            if (member.Noun.Kind.Length > 0 && member.Type == phrase.Type && !context.Lexicon.CanStandFor(phrase.Noun.Kind, member.Noun.Kind)) return false;
            if (member.IsNominal && member.Noun.Kind.Length == 0 && phrase.Type == EntityType.Person) return false;
        }
        return phrase.Modifiers.Length <= 1;
    }
}
