using Hearsay.Knowledge.Actors;
using Hearsay.Stories.Grades;
using Hearsay.Stories.Links;

namespace Hearsay.Stories;

/// <summary>Makes the sketches of a report's claims and the blocks they are filed under.</summary>
internal static class ClaimSketcher
{
    private const float LeastIdf = 1.2f; // words in three of ten documents and more tell nothing
    private const float LeastAnchorIdf = 3.5f; // words in three of a hundred documents and more stand in too many claims

    public static ImmutableArray<ClaimSketch> Sketch(FiledReport report)
    {
        if (report.Claims.IsEmpty) return [];
        var events = report.Events.GroupBy(coded => coded.Claim).ToDictionary(group => group.Key, group => group.First());
        var words = WordReader.Read(report.Words);
        var sketches = report.Claims.Select((claim, number) => Sketch(report, words, new Member(report, number, claim, events.GetValueOrDefault(claim.Id)))).ToArray();
        var times = sketches.CountBy(claim => claim.Stem).ToDictionary(StringComparer.Ordinal);
        return [.. sketches.Select(claim => WithKeys(report, claim with { Times = times[claim.Stem] }))];
    }

    private static ClaimSketch Sketch(FiledReport report, List<FoldedWord> words, Member member)
    {
        var (claim, coded) = (member.Claim, member.Coded);
        var time = coded?.Time ?? claim.Time;
        var place = coded?.Place ?? claim.Place;
        var stem = StemOf(claim.Lemma);
        var sentence = words.FirstOrDefault(word => word.Span.End > claim.Predicate.Start).Sentence;
        var own = Stems(report, words.Where(word => claim.Spans.Any(span => span.Contains(word.Span))), stem);
        return new ClaimSketch
        {
            Lemma = claim.Lemma.ToLowerInvariant(),
            Stem = stem,
            Type = coded?.Type,
            Arguments = WithActor(report, [.. claim.Arguments.Select(argument => Sketch(report, argument, coded))], coded),
            From = time?.From,
            To = time?.To,
            Country = place?.Country,
            Place = place is null ? null : NameFolder.Fold(place.Name),
            Words = own,
            IsSpeech = coded is null && claim.Withheld is null && SpeechVerbs.Shipped.Contains(claim.Lemma),
            Leads = sentence <= (report.Title is null ? 0 : 1),
            TargetNames = [.. claim.Arguments.Where(argument => argument.Role is ArgumentRole.Patient or ArgumentRole.Recipient)
                .SelectMany(argument => NamesOf(report, words, argument.Span)).Distinct(StringComparer.Ordinal)],
            Anchors = [.. own.Select(word => (word, idf: DocumentFrequencies.Shipped.Idf(word))).Where(one => one.idf >= LeastAnchorIdf)
                .OrderByDescending(one => one.idf).ThenBy(one => one.word, StringComparer.Ordinal).Take(ClaimBlocks.MostAnchors).Select(one => one.word)],
            Sentence = Stems(report, words.Where(word => word.Sentence == sentence), null),
            Units = [.. claim.Quantities.Select(quantity => $"{quantity.Role}/{quantity.Unit}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Withheld = claim.Withheld is { } withheld ? StemOf(withheld.Slot) : null,
            About = claim.Withheld is null ? [] : Stems(report, words.Where(word => claim.Arguments.Any(argument => argument.Role == ArgumentRole.Patient && argument.Span.Contains(word.Span))), null).RemoveAll(ClaimForm.IsCommonWord),
            Parties = [.. PartiesOf(member).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<string?> PartiesOf(Member member) => member.Claim.Withheld is not null ? [WithheldBearings.Withholder(member)]
        : member.Coded is not null ? [Parties.Actor(member), Parties.Target(member)] : [];

    /// <summary>The one who acted by the coded event, where no argument names anybody who acts: "its troops" of whom the clause before speaks.</summary>
    private static ImmutableArray<SketchedArgument> WithActor(FiledReport report, ImmutableArray<SketchedArgument> arguments, CodedEvent? coded) =>
        coded?.Actor is { Code: { } code } actor && !arguments.Any(argument => argument.Role == ArgumentRole.Agent && (argument.Code ?? argument.Name) is not null)
            ? arguments.Add(new SketchedArgument(ArgumentRole.Agent, StemOf(report.Quote(actor.Span)), null, code)) : arguments;

    private static SketchedArgument Sketch(FiledReport report, Argument argument, CodedEvent? coded)
    {
        var entity = argument.Entity is { } id && id.Value < report.Entities.Length ? report.Entities[id.Value] : null;
        var code = argument.Code
            ?? (coded?.Actor is { } actor && actor.Span.Overlaps(argument.Span) ? actor.Code : null)
            ?? (coded?.Recipient is { } recipient && recipient.Span.Overlaps(argument.Span) ? recipient.Code : null);
        var head = StemOf(report.Quote(argument.Head));
        if (DocumentFrequencies.Shipped.Idf(head) <= LeastIdf) head = ""; // it, they, this: whom it names shows in the entity alone
        return new SketchedArgument(argument.Role, head, entity is null ? null : NameFolder.Fold(entity.Name), code);
    }

    /// <summary>Proper words of an argument and those that follow it at once: "the trawler" Amparo.</summary>
    private static IEnumerable<string> NamesOf(FiledReport report, List<FoldedWord> words, TextSpan argument)
    {
        var end = argument.End;
        foreach (var word in words.Where(word => word.Span.Start >= argument.Start))
        {
            var (written, isInside) = (report.Quote(word.Span), argument.Contains(word.Span));
            if (!isInside && (word.Span.Start != end + 1 || !char.IsUpper(written[0]))) yield break;
            if (IsProper(written)) yield return StemOf(written);
            if (!isInside) end = word.Span.End;
        }
    }

    private static bool IsProper(string word) => char.IsUpper(word[0]) && DocumentFrequencies.Shipped.Idf(StemOf(word)) >= LeastAnchorIdf
        && ActorResolver.Shipped.Resolve(word, null)?.CountryCode is null;

    private static string StemOf(string words)
    {
        Span<char> room = stackalloc char[64];
        return Stemmer.Stem(WordReader.Fold(words, room));
    }

    private static ImmutableArray<string> Stems(FiledReport report, IEnumerable<FoldedWord> words, string? without)
    {
        var stems = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var stem = StemOf(report.Quote(word.Span));
            if (stem != without && DocumentFrequencies.Shipped.Idf(stem) > LeastIdf) stems.Add(stem);
        }
        return [.. stems];
    }

    private static ClaimSketch WithKeys(FiledReport report, ClaimSketch claim)
    {
        var (keys, probes) = ClaimBlocks.Of(claim, report.Published?.Date);
        return claim with { Keys = keys, Probes = probes };
    }
}
