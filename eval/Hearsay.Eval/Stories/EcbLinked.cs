using Hearsay.Eval.Coreference;
using Hearsay.Stories;

namespace Hearsay.Eval.Stories;

/// <summary>Scores of linked ECB+ documents, all documents taken as one, singletons counted.</summary>
internal sealed class EcbLinked
{
    public EcbLinked(IReadOnlyList<EcbDocument> documents, LinkedSet linked)
    {
        var numbers = documents.Select((document, number) => (document.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        Stories.Add(
            Clusters(documents.Select(document => (document.Subtopic, numbers[document.Id]))),
            [.. linked.Stories.Select(story => story.Reports.Select(rank => numbers[rank.Id.Value]).ToArray())]);
        var mentions = documents.SelectMany(document => document.Events.Select((mention, number) => (Id: $"{document.Id}#{number}", mention.Chain)))
            .Select((mention, number) => (mention.Id, mention.Chain, number)).ToArray();
        var mentionNumbers = mentions.ToDictionary(mention => mention.Id, mention => mention.number);
        var gold = Clusters(mentions.Select(mention => (mention.Chain, mention.number)));
        List<int[]> slots = [.. linked.Slots.Select(slot => slot.Claims.Select(claim => mentionNumbers[claim.Claim.Value]).ToArray())];
        Events.Add(gold, slots);
        Lea = LeaScores.F1(gold, slots);
    }

    /// <summary>Documents by story against subtopics.</summary>
    public CoreferenceScores Stories { get; } = new();

    /// <summary>Event mentions by slot against chains.</summary>
    public CoreferenceScores Events { get; } = new();

    /// <summary>LEA F1 of the event mentions.</summary>
    public double Lea { get; }

    private static List<int[]> Clusters(IEnumerable<(string Key, int Item)> items) => [.. items.GroupBy(item => item.Key, item => item.Item).Select(group => group.ToArray())];
}
