namespace Hearsay.Attributions.Forms;

/// <summary>Makes attributions out of ranges of tokens.</summary>
internal static class FormDraft
{
    /// <summary>An attribution outermost of all; its confidence is that of its form.</summary>
    public static AttributionDraft Make(Reading reading, TokenRange source, TokenRange cue, TokenRange content, double confidence, string why)
    {
        ImmutableArray<TextSpan> said = [content.SpanIn(reading)];
        return new AttributionDraft
        {
            Source = source.IsEmpty ? [] : [source.SpanIn(reading)],
            Cue = [cue.SpanIn(reading)],
            Content = said,
            Mode = ModeReader.Read(reading.Text, said),
            Confidence = confidence,
            Why = why,
        };
    }

    /// <summary>The tokens of a paragraph.</summary>
    public static IEnumerable<TokenRange> Paragraphs(Reading reading, bool titles)
    {
        for (var s = 0; s < reading.Sentences.Length;)
        {
            var (first, paragraph) = (s, reading.Sentences[s].Paragraph);
            while (s < reading.Sentences.Length && reading.Sentences[s].Paragraph == paragraph) s++;
            if (reading.Paragraphs[paragraph].Kind == ParagraphKind.Title == titles)
                yield return new(reading.Sentences[first].FirstToken, reading.Sentences[s - 1].EndToken);
        }
    }

    /// <summary>True for a hyphen or dash that stands alone.</summary>
    public static bool IsDash(ReadOnlySpan<char> word) => word is "-" or "--" or "–" or "—" or "―" or "‒";
}
