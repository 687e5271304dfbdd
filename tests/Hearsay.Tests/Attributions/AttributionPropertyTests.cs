using FsCheck;
using FsCheck.Fluent;
using Hearsay.Attributions;
using Hearsay.Attributions.Chains;

namespace Hearsay.Tests.Attributions;

/// <summary>What holds for every report, with whatever segments a tagger may hand over.</summary>
public class AttributionPropertyTests
{
    private static readonly string[] Words =
    [
        "the", "mayor", "said", "told", "Reuters", "citing", "officials", "that", "“", "”", "\"", ",", "a", "statement", "carried", "by",
        "TASS", "according", "to", "quoted", "as", "saying", "was", "and", "he", "we", "prices", "fell", "(", ")", ":", "reported", "this", "on", "Monday",
    ];

    [Fact]
    public void Whatever_is_tagged_the_attributions_keep_their_promises()
    {
        var reports = from words in Gen.Elements(Words).ArrayOf().Resize(60)
                      from breaks in Gen.Choose(0, 9).ArrayOf(words.Length)
                      from cuts in Gen.Choose(0, 5).ArrayOf(words.Length)
                      select (words, breaks, cuts);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(reports.ToArbitrary(), report =>
            Holds(Read(report.words, report.breaks), report.cuts)));
    }

    private static bool Holds(Reading reading, int[] cuts)
    {
        var segments = Segments(reading, cuts);
        var once = Finish(reading, segments);
        var twice = Finish(reading, segments);
        for (var i = 0; i < once.Attributions.Length; i++)
        {
            var found = once.Attributions[i];
            var spans = found.Source.Concat(found.Cue).Concat(found.Content).ToList();
            Assert.Equal(i, found.Id.Value);
            Assert.NotEmpty(found.Content);
            Assert.All(spans, span => Assert.True(span.Length > 0 && span.End <= reading.Text.Length));
            Assert.InRange(found.Confidence, 0, 1);
            Assert.Equal("Tide", found.Chain[0].Name);
            Assert.All(found.Chain.Where(link => link.Span is not null), link => Assert.NotEmpty(once.Quote(link.Span!.Value)));
            if (found.Parent is { } parent)
            {
                Assert.True(parent.Value < i);
                var hull = spans.Aggregate((a, b) => a.Union(b));
                Assert.Contains(once.Attributions[parent.Value].Content, span => span.Contains(hull));
            }
            Assert.Equal(ChainDump.Of(found.Chain), ChainDump.Of(twice.Attributions[i].Chain));
        }
        return true;
    }

    private static Reading Finish(Reading reading, ImmutableArray<RoleSegment> segments) =>
        new ChainBuilder().Run(new AttributionFinder(_ => segments).Run(reading, default), default);

    private static ImmutableArray<RoleSegment> Segments(Reading reading, int[] cuts)
    {
        var segments = ImmutableArray.CreateBuilder<RoleSegment>();
        for (var i = 0; i < reading.Tokens.Length;)
        {
            var length = Math.Min(1 + cuts[i], reading.Tokens.Length - i);
            if (cuts[i] is > 0 and < 4) segments.Add(new RoleSegment((Role)(cuts[i] - 1), i, i + length, 0.3 + 0.1 * cuts[i]));
            i += length;
        }
        return segments.ToImmutable();
    }

    private static Reading Read(string[] words, int[] breaks)
    {
        var (text, spans, lines) = ("", new List<TextSpan>(), new List<int>());
        for (var i = 0; i < words.Length; i++)
        {
            spans.Add(new TextSpan(text.Length, text.Length + words[i].Length));
            text += words[i] + (breaks[i] == 0 ? "\n" : " ");
            if (breaks[i] == 0 || i + 1 == words.Length) lines.Add(i + 1);
        }
        var sentences = lines.Select((end, i) => (First: i == 0 ? 0 : lines[i - 1], End: end)).Select((s, i) =>
            new Sentence(spans[s.First].Union(spans[s.End - 1]), s.First, s.End, i)).ToImmutableArray();
        return new Reading(new Report { Id = new ReportId("00"), Doc = "r", Text = text, Outlet = "Tide", Origin = "r", Offsets = new OffsetMap([]) })
        {
            Paragraphs = [.. sentences.Select(s => new Paragraph(s.Span, ParagraphKind.Body))],
            Sentences = sentences,
            Tokens = [.. spans.Select((span, i) => new Token(span, lines.FindIndex(end => i < end)))],
        };
    }
}
