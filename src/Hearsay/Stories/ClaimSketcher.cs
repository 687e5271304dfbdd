namespace Hearsay.Stories;

/// <summary>Makes the sketches of a report's claims and the blocks they are filed under.</summary>
internal static class ClaimSketcher
{
    public static ImmutableArray<ClaimSketch> Sketch(FiledReport report)
    {
        var events = report.Events.GroupBy(coded => coded.Claim).ToDictionary(group => group.Key, group => group.First());
        return [.. report.Claims.Select(claim => WithKeys(report, Sketch(report, claim, events.GetValueOrDefault(claim.Id))))];
    }

    private static ClaimSketch Sketch(FiledReport report, Claim claim, CodedEvent? coded)
    {
        var time = coded?.Time ?? claim.Time;
        var place = coded?.Place ?? claim.Place;
        return new ClaimSketch
        {
            Lemma = claim.Lemma.ToLowerInvariant(),
            Type = coded?.Type,
            Arguments = [.. claim.Arguments.Select(argument => Sketch(report, argument, coded))],
            From = time?.From,
            To = time?.To,
            Country = place?.Country,
            Place = place is null ? null : NameFolder.Fold(place.Name),
            Words = Stems(string.Join(' ', claim.Spans.Select(report.Quote)), claim.Lemma),
            Units = [.. claim.Quantities.Select(quantity => $"{quantity.Role}/{quantity.Unit}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Withheld = claim.Withheld is { } withheld ? Stemmer.Stem(withheld.Slot.ToLowerInvariant()) : null,
        };
    }

    private static SketchedArgument Sketch(FiledReport report, Argument argument, CodedEvent? coded)
    {
        var entity = argument.Entity is { } id && id.Value < report.Entities.Length ? report.Entities[id.Value] : null;
        var code = argument.Code
            ?? (coded?.Actor is { } actor && actor.Span.Overlaps(argument.Span) ? actor.Code : null)
            ?? (coded?.Recipient is { } recipient && recipient.Span.Overlaps(argument.Span) ? recipient.Code : null);
        return new SketchedArgument(
            argument.Role, Stemmer.Stem(report.Quote(argument.Head).ToLowerInvariant()), entity is null ? null : NameFolder.Fold(entity.Name), code);
    }

    private static ImmutableArray<string> Stems(string words, string lemma)
    {
        var own = Stemmer.Stem(lemma.ToLowerInvariant());
        var stems = new SortedSet<string>(StringComparer.Ordinal);
        var room = new char[64];
        foreach (var word in WordReader.Read(words))
        {
            var stem = Stemmer.Stem(WordReader.Fold(word.Span.Of(words), room));
            if (stem != own && DocumentFrequencies.Shipped.Idf(stem) > 1.2f) stems.Add(stem);
        }
        return [.. stems];
    }

    private static ClaimSketch WithKeys(FiledReport report, ClaimSketch claim)
    {
        var (keys, probes) = ClaimBlocks.Of(claim, report.Published?.Date);
        return claim with { Keys = keys, Probes = probes };
    }
}
