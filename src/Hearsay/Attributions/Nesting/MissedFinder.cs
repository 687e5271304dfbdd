namespace Hearsay.Attributions.Nesting;

/// <summary>
/// Finds attributions that the tagger left out although the tree shows them plainly: a verb that nearly
/// always heads a cue, with a subject and a clause of its own, in words that no attribution has taken.
/// </summary>
internal static class MissedFinder
{
    private const string Why = "missed by the tagger, by syntax/1";

    /// <summary>Least share for a verb to be trusted without the tagger.</summary>
    private const double Trusted = 0.55;

    /// <summary>The attributions to add to those found.</summary>
    public static ImmutableArray<AttributionDraft> Find(Reading reading, TreeView tree, ImmutableArray<AttributionDraft> found)
    {
        var clauses = new ClauseReader(tree);
        var taken = Taken(reading, found);
        var missed = ImmutableArray.CreateBuilder<AttributionDraft>();
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (taken[i] || !IsCandidate(reading, i) || clauses.Read(i) is not { } parts) continue;
            var sentence = reading.Sentences[reading.Tokens[i].Sentence];
            if (!parts.FitInside((sentence.FirstToken, sentence.EndToken)) || Touches(parts, taken)) continue;
            missed.Add(Make(reading, parts));
            Mark(parts, taken);
        }
        return missed.ToImmutable();
    }

    private static bool IsCandidate(Reading reading, int token) =>
        reading.Syntax[token].Upos == Upos.VERB && CueLexicon.Shipped.OfVerb(reading.Syntax[token].Lemma) >= Trusted;

    private static bool[] Taken(Reading reading, ImmutableArray<AttributionDraft> found)
    {
        var taken = new bool[reading.Tokens.Length];
        foreach (var span in found.SelectMany(d => (IEnumerable<TextSpan>)[.. d.Cue, .. d.Content]))
        {
            var (first, end) = reading.TokensOf(span);
            for (var i = first; i < end; i++) taken[i] = true;
        }
        return taken;
    }

    private static bool Touches(NestedParts parts, bool[] taken)
    {
        for (var i = parts.Content.First; i < parts.Content.End; i++)
        {
            if (taken[i]) return true;
        }
        for (var i = parts.Source.First; i < parts.Source.End; i++)
        {
            if (taken[i]) return true;
        }
        return false;
    }

    private static void Mark(NestedParts parts, bool[] taken)
    {
        for (var i = parts.Content.First; i < parts.Content.End; i++) taken[i] = true;
        for (var i = parts.Cue.First; i < parts.Cue.End; i++) taken[i] = true;
    }

    private static AttributionDraft Make(Reading reading, NestedParts parts)
    {
        ImmutableArray<TextSpan> content = [SpanOf(reading, parts.Content)];
        ImmutableArray<TextSpan> source = parts.Source.First < parts.Source.End ? [SpanOf(reading, parts.Source)] : [];
        return new AttributionDraft(source, [SpanOf(reading, parts.Cue)], content, ModeReader.Read(reading.Text, content), 0.5, null, Why);
    }

    private static TextSpan SpanOf(Reading reading, (int First, int End) range) =>
        new(reading.Tokens[range.First].Span.Start, reading.Tokens[range.End - 1].Span.End);
}
