using Hearsay.Attributions;

namespace Hearsay.Tests.Attributions;

/// <summary>The marks carry numbers only so that the text can be written down; the linker never sees them.</summary>
public class LinkerTests
{
    [Fact]
    public void Speaker_verb_and_words_find_each_other() => Check(
        "{s1|The mayor} {q1|said} {c1|the bridge is safe}.",
        "The mayor | said | the bridge is safe");

    [Fact]
    public void Words_before_and_after_the_verb_are_one_content() => Check(
        "{c1|“The bridge is safe,”} {s1|she} {q1|said}. {c1|“I walk over it every day.”}",
        "she | said | “The bridge is safe,” / “I walk over it every day.”");

    [Fact]
    public void One_speaker_serves_two_verbs() => Check(
        "{s1|The harbour board} {q1|announced} {c1|new fees} and {q2|said} {c2|they would hold for a year}.",
        "The harbour board | announced | new fees\nThe harbour board | said | they would hold for a year");

    [Fact]
    public void A_quotation_in_the_next_paragraph_stays_with_its_speaker() => Check(
        "{c1|“We checked every bolt,”} {s1|Ms Mensah} {q1|said}.\n{c1|“Nobody needs to worry.”}",
        "Ms Mensah | said | “We checked every bolt,” / “Nobody needs to worry.”");

    [Fact]
    public void Two_speakers_in_one_sentence_keep_their_own_words() => Check(
        "{s1|The union} {q1|wants} {c1|a vote in May}, while {s2|the company} {q2|insists} {c2|that June is early enough}.",
        "The union | wants | a vote in May\nthe company | insists | that June is early enough");

    [Fact]
    public void According_to_takes_the_words_before_it() => Check(
        "{c1|Traffic doubled last year}, {q1|according to} {s1|the ministry}.\n{s2|Drivers} {q2|say} {c2|it tripled}.",
        "the ministry | according to | Traffic doubled last year\nDrivers | say | it tripled");

    [Fact]
    public void Words_may_have_no_speaker() => Check(
        "{q1|It is said} {c1|that the bridge is haunted}.",
        " | It is said | that the bridge is haunted");

    private static void Check(string marked, string expected)
    {
        var (reading, tag) = MarkedSegments.Of(marked);
        var found = new AttributionFinder(tag).Run(reading, TestContext.Current.CancellationToken);
        Assert.Equal(expected, MarkedSegments.Dump(found));
    }
}
