using Hearsay.Entities;
using Hearsay.Entities.Speakers;

namespace Hearsay.Tests.Entities;

public class SpeakerResolverTests
{
    [Fact]
    public void I_inside_a_quotation_is_its_source_and_outside_it_is_nobody()
    {
        var reading = Read(
            "“/PUNCT/punct/3 I/PRON/nsubj/3 left/VERB/ccomp/7/leave ,/PUNCT/punct/3 ”/PUNCT/punct/3 Berg/PROPN/nsubj/7 said/VERB/root/0/say ./PUNCT/punct/7",
            "Berg", "I left ,", AttributionMode.Direct, ("Berg", EntityType.Person));

        Assert.Equal("Berg = I | Berg", ParsedReport.Chains(reading));
        Assert.Contains(reading.Mentions, mention => mention.Why == "speakers/1: I is the speaker");
    }

    [Fact]
    public void We_is_the_body_that_speaks()
    {
        var reading = Read(
            "“/PUNCT/punct/3 We/PRON/nsubj/3 agree/VERB/ccomp/8/agree ,/PUNCT/punct/3 ”/PUNCT/punct/3 the/DET/det/7 Harbour Board/PROPN/nsubj/8 said/VERB/root/0/say ./PUNCT/punct/8".Replace("Harbour Board", "HarbourBoard"),
            "the HarbourBoard", "We agree ,", AttributionMode.Direct, ("HarbourBoard", EntityType.Org));

        Assert.Equal("HarbourBoard = We | HarbourBoard", ParsedReport.Chains(reading));
    }

    [Fact]
    public void We_of_a_single_person_stays_unresolved()
    {
        var reading = Read(
            "“/PUNCT/punct/3 We/PRON/nsubj/3 left/VERB/ccomp/7/leave ,/PUNCT/punct/3 ”/PUNCT/punct/3 Berg/PROPN/nsubj/7 said/VERB/root/0/say ./PUNCT/punct/7",
            "Berg", "We left ,", AttributionMode.Direct, ("Berg", EntityType.Person));

        Assert.Equal("", ParsedReport.Chains(reading));
    }

    private static Reading Read(string parsed, string source, string content, AttributionMode mode, params (string, EntityType)[] names)
    {
        var cancel = TestContext.Current.CancellationToken;
        var reading = new CoreferenceResolver().Run(new MentionFinder().Run(ParsedReport.Read(parsed, names), cancel), cancel);
        var attribution = new Attribution
        {
            Id = new AttributionId(0),
            Source = [SpanOf(reading, source)],
            Cue = [SpanOf(reading, "said")],
            Content = [SpanOf(reading, content.Replace(" ,", ","))],
            Mode = mode,
            Confidence = 1,
            Why = "given",
        };
        return new SpeakerResolver().Run(reading with { Attributions = [attribution] }, cancel);
    }

    private static TextSpan SpanOf(Reading reading, string words)
    {
        var start = reading.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
