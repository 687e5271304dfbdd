using Hearsay.Attributions;
using Hearsay.Language;
using Hearsay.Pipelines;

namespace Hearsay.Tests.Models;

/// <summary>The stages with the weights that ship, on sentences that any weights worth shipping get right.</summary>
public sealed class TaggerTests
{
    private static readonly Pipeline Stages = new(new ParagraphFinder(), new SentenceSplitter(), SyntaxTagger.Load());
    private static readonly SpanTagger Spans = SpanTagger.Load();

    [Fact]
    public void Words_get_tags_lemmas_and_heads()
    {
        var reading = Read("The ministers visited two schools.");
        Assert.Equal(
            """
            The        DET    the        <- ministers  det
            ministers  NOUN   minister   <- visited    nsubj
            visited    VERB   visit      <- ROOT       root
            two        NUM    two        <- schools    nummod
            schools    NOUN   school     <- visited    obj
            .          PUNCT  .          <- visited    punct

            """, Dump(reading), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Names_become_mentions_with_their_type()
    {
        var reading = Read("President Maria Lund flew from Paris to Berlin.");
        Assert.Equal(["Maria Lund Person", "Paris Place", "Berlin Place"], reading.Mentions.Select(m => $"{reading.Quote(m.Span)} {m.Type}"));
        Assert.All(reading.Mentions, mention => Assert.Equal(MentionForm.Name, mention.Form));
    }

    [Fact]
    public void Source_cue_and_content_are_segments_with_probabilities()
    {
        var reading = Read("The bridge was closed on Monday.\n\nThe minister said that the bridge was safe.");
        var segments = Spans.Tag(reading).Segments;
        Assert.Equal(
            ["Source: The minister", "Cue: said", "Content: that the bridge was safe"],
            segments.Select(s => $"{s.Role}: {reading.Text[reading.Tokens[s.FirstToken].Span.Start..reading.Tokens[s.EndToken - 1].Span.End]}"));
        Assert.All(segments, segment => Assert.InRange(segment.Probability, 0.5, 1.0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData(".")]
    [InlineData("?\n\n\"\n\n\"")]
    [InlineData("\ud83d\ude80 \u0301 \u200b x")]
    public void Odd_texts_are_read_without_complaint(string text)
    {
        var reading = Read(text);
        Assert.Equal(reading.Tokens.Length, reading.Syntax.Length);
        Assert.All(Spans.Tag(reading).Segments, segment => Assert.True(segment.FirstToken < segment.EndToken));
    }

    [Fact]
    public void A_report_too_long_for_one_pass_is_cut_at_a_paragraph_and_its_segments_stay_in_order()
    {
        var text = string.Join("\n\n", Enumerable.Repeat("The minister said that the bridge was safe, and that it would open again on Friday.", SpanTagger.Longest / 15));
        var reading = Read(text);
        var segments = Spans.Tag(reading).Segments;
        Assert.True(segments.Length > SpanTagger.Longest / 15 * 2);
        Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.True(pair.First.EndToken <= pair.Second.FirstToken));
        var cues = segments.Where(s => s.Role == Role.Cue).Select(s => reading.Word(s.FirstToken).ToString()).Distinct();
        Assert.Equal(["said"], cues);
    }

    private static Reading Read(string text) => Stages.Read(
        new Report { Id = new ReportId("00"), Doc = "report", Text = text, Origin = "report.txt", Offsets = new OffsetMap([]) },
        TestContext.Current.CancellationToken);

    private static string Dump(Reading reading) => string.Concat(reading.Syntax.Select((word, i) =>
        $"{reading.Word(i),-10} {word.Upos,-6} {word.Lemma,-10} <- {(word.Head < 0 ? "ROOT" : reading.Word(word.Head).ToString()),-10} {word.Relation}{Environment.NewLine}"));
}
