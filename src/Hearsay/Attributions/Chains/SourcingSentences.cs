namespace Hearsay.Attributions.Chains;

/// <summary>
/// Finds sentences that give the sourcing of the report's opening ("X reports on this with reference to
/// Y"). Each becomes an attribution whose content is the opening.
/// </summary>
internal static class SourcingSentences
{
    /// <summary>Such a sentence governs at most so many sentences before it.</summary>
    private const int Reach = 3;

    /// <summary>It stands among the first sentences of the body.</summary>
    private const int Latest = 9;

    private const double Confidence = 0.8;

    /// <summary>Why such an attribution was made; chains look for it.</summary>
    public const string Why = "report-wide sourcing/1";

    /// <summary>
    /// Returns the drafts with one more for each such sentence: its content is the opening, and what stands
    /// there on somebody's word is nested in it. Drafts that misread the sentence are left out.
    /// </summary>
    public static ImmutableArray<AttributionDraft> Add(Reading reading, ImmutableArray<AttributionDraft> drafts)
    {
        foreach (var (source, cue, s) in FindAll(reading))
        {
            var sentence = reading.Sentences[s].Span;
            if (drafts.Any(d => d.Content.Any(c => c.Overlaps(sentence) && c.Length > sentence.Length / 2))) continue;
            var kept = drafts.RemoveAll(d => sentence.Contains(d.Hull));
            var content = Opening(reading, Governed(reading, s), kept);
            if (content.IsEmpty) continue;
            var sourcing = new AttributionDraft
            {
                Source = [source],
                Cue = [cue],
                Content = content,
                Mode = ModeReader.Read(reading.Text, content),
                Confidence = Confidence,
                Why = Why,
            };
            drafts = [.. kept.Select(d => d.Parent is null && content.Any(c => c.Contains(d.Hull)) ? d with { Parent = sourcing } : d), sourcing];
        }
        return drafts;
    }

    /// <summary>The sourcing sentences of a report: its source, the words that say so, and the sentence's number.</summary>
    public static IEnumerable<(TextSpan Source, TextSpan Cue, int Sentence)> FindAll(Reading reading)
    {
        var body = FirstBodySentence(reading);
        for (var s = body + 1; s < Math.Min(reading.Sentences.Length, body + Latest); s++)
        {
            if (Find(reading, reading.Sentences[s]) is { } found) yield return (found.Source, found.Cue, s);
        }
    }

    /// <summary>The stretch of text that the sourcing sentence of this number governs.</summary>
    public static TextSpan Governed(Reading reading, int sentence)
    {
        var first = Math.Max(FirstBodySentence(reading), sentence - Reach);
        return new TextSpan(reading.Sentences[first].Span.Start, reading.Sentences[Math.Max(first, sentence - 1)].Span.End);
    }

    private static (TextSpan Source, TextSpan Cue)? Find(Reading reading, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (QuoteMarks.Is(reading.Word(i))) return null;
            if (!WordPatterns.ReportWide.TryMatch(reading, i, sentence.EndToken, out var side, out var end)) continue;
            if (side == "after") return Pair(reading, PhraseFinder.After(reading, end, sentence.EndToken), i, end);
            if (PhraseFinder.Before(reading, i, sentence.FirstToken) is not { } subject) return null;
            return Quoted(reading, sentence, i, end) ?? Pair(reading, subject, i, end);
        }
        return null;
    }

    /// <summary>Whom the subject cites, later in the sentence.</summary>
    private static (TextSpan Source, TextSpan Cue)? Quoted(Reading reading, Sentence sentence, int first, int end)
    {
        for (var i = end; i < Math.Min(sentence.EndToken, end + 8); i++)
        {
            if (!RelayPhrases.TryMatch(reading, i, sentence.EndToken, out var relation, out var after)) continue;
            if (relation is not (Relation.Quotes or Relation.According)) continue;
            var adjacent = i <= end + 1;
            return Pair(reading, PhraseFinder.After(reading, after, sentence.EndToken), adjacent ? first : i, after);
        }
        return null;
    }

    private static (TextSpan Source, TextSpan Cue)? Pair(Reading reading, Phrase? source, int cueFirst, int cueEnd) =>
        source is not { } phrase ? null
            : (phrase.Span(reading), new TextSpan(reading.Tokens[cueFirst].Span.Start, reading.Tokens[cueEnd - 1].Span.End));

    /// <summary>The sentences governed, without those that an attribution crosses.</summary>
    private static ImmutableArray<TextSpan> Opening(Reading reading, TextSpan governed, ImmutableArray<AttributionDraft> drafts)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var sentence in reading.Sentences)
        {
            if (!governed.Contains(sentence.Span)) continue;
            if (drafts.Any(d => d.Hull.Overlaps(sentence.Span) && (!sentence.Span.Contains(d.Hull) || d.Why == Why))) continue;
            if (spans.Count > 0 && reading.Text.AsSpan(spans[^1].End, sentence.Span.Start - spans[^1].End).IsWhiteSpace())
                spans[^1] = spans[^1].Union(sentence.Span);
            else spans.Add(sentence.Span);
        }
        return spans.ToImmutable();
    }

    private static int FirstBodySentence(Reading reading)
    {
        for (var i = 0; i < reading.Sentences.Length; i++)
        {
            if (reading.Paragraphs[reading.Sentences[i].Paragraph].Kind != ParagraphKind.Title) return i;
        }
        return 0;
    }
}
