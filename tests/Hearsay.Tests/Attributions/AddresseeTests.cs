using Hearsay.Attributions;

namespace Hearsay.Tests.Attributions;

/// <summary>To whom it is said, over a tree given by hand (lemma/tag/head/relation).</summary>
public class AddresseeTests
{
    [Fact]
    public void Told_reporters_is_said_to_reporters() => Assert.Equal("reporters", Addressee(
        "{s1|The warden} {q1|told} reporters {c1|that the gate was shut}.",
        "the/DET/2/det warden/NOUN/3/nsubj tell/VERB/0/root reporter/NOUN/3/iobj that/SCONJ/9/mark the/DET/7/det gate/NOUN/9/nsubj "
        + "be/AUX/9/aux:pass shut/VERB/3/ccomp ./PUNCT/3/punct"));

    [Fact]
    public void Briefed_the_president_on_it_is_said_to_the_president() => Assert.Equal("the president", Addressee(
        "{s1|The admiral} {q1|briefed} the president on {c1|the blockade}.",
        "the/DET/2/det admiral/NOUN/3/nsubj brief/VERB/0/root the/DET/5/det president/NOUN/3/obj on/ADP/8/case the/DET/8/det "
        + "blockade/NOUN/3/obl ./PUNCT/3/punct"));

    [Fact]
    public void Said_to_parliament_is_said_to_parliament() => Assert.Equal("parliament", Addressee(
        "{c1|The gate was shut}, {s1|he} {q1|said} to parliament.",
        "the/DET/2/det gate/NOUN/4/nsubj be/AUX/4/aux:pass shut/VERB/7/ccomp ,/PUNCT/7/punct he/PRON/7/nsubj say/VERB/0/root "
        + "to/ADP/9/case parliament/NOUN/7/obl ./PUNCT/7/punct"));

    [Fact]
    public void A_thing_that_is_said_hears_nothing() => Assert.Null(Addressee(
        "{s1|The warden} {q1|told} {c1|the truth}.",
        "the/DET/2/det warden/NOUN/3/nsubj tell/VERB/0/root the/DET/5/det truth/NOUN/3/obj ./PUNCT/3/punct"));

    private static string? Addressee(string marked, string tree)
    {
        var (reading, tag) = MarkedSegments.Of(marked);
        reading = new AttributionFinder(tag).Run(reading.With(tree), TestContext.Current.CancellationToken);
        return reading.Attributions[0].Addressee is { } span ? reading.Quote(span) : null;
    }
}
