namespace Hearsay.Attributions.Linking;

/// <summary>The segments of one reading with what the linker asks about them: order, sentence, paragraph.</summary>
internal sealed class SegmentMap
{
    private readonly ImmutableArray<int>[] _byRole = new ImmutableArray<int>[3];

    /// <summary>Makes the map of segments in text order that do not overlap.</summary>
    public SegmentMap(Reading reading, ImmutableArray<RoleSegment> segments)
    {
        Reading = reading;
        Segments = segments;
        for (var role = Role.Source; role <= Role.Content; role++)
            _byRole[(int)role] = [.. Enumerable.Range(0, segments.Length).Where(i => segments[i].Role == role)];
    }

    /// <summary>What is read.</summary>
    public Reading Reading { get; }

    /// <summary>All segments, in text order.</summary>
    public ImmutableArray<RoleSegment> Segments { get; }

    /// <summary>Indices of the segments of one role, in text order.</summary>
    public ImmutableArray<int> Of(Role role) => _byRole[(int)role];

    /// <summary>Sentence of a segment's first token.</summary>
    public int FirstSentence(int segment) => Reading.Tokens[Segments[segment].FirstToken].Sentence;

    /// <summary>Sentence of a segment's last token.</summary>
    public int LastSentence(int segment) => Reading.Tokens[Segments[segment].EndToken - 1].Sentence;

    /// <summary>Paragraph of a token.</summary>
    public int Paragraph(int token) => Reading.Sentences[Reading.Tokens[token].Sentence].Paragraph;

    /// <summary>True where some sentence holds words of both.</summary>
    public bool ShareSentence(int one, int other)
    {
        var (early, late) = one < other ? (one, other) : (other, one);
        return LastSentence(early) >= FirstSentence(late);
    }

    /// <summary>Tokens between two segments; 0 where they touch.</summary>
    public int Distance(int one, int other)
    {
        var (early, late) = one < other ? (one, other) : (other, one);
        return Segments[late].FirstToken - Segments[early].EndToken;
    }

    /// <summary>Paragraph breaks between two segments.</summary>
    public int ParagraphsBetween(int one, int other)
    {
        var (early, late) = one < other ? (one, other) : (other, one);
        return Paragraph(Segments[late].FirstToken) - Paragraph(Segments[early].EndToken - 1);
    }

    /// <summary>
    /// Roles of the segments strictly between two, in text order, as a number in base 4 (source 1,
    /// cue 2, content 3); only the first <paramref name="limit"/> count.
    /// </summary>
    public int PatternBetween(int one, int other, int limit = 3)
    {
        var (early, late) = one < other ? (one, other) : (other, one);
        var pattern = 0;
        for (var i = early + 1; i < late && i <= early + limit; i++) pattern = pattern * 4 + 1 + (int)Segments[i].Role;
        return late - early - 1 > limit ? -1 - pattern : pattern;
    }

    /// <summary>Segments of a role strictly between two.</summary>
    public int CountBetween(int one, int other, Role role)
    {
        var (early, late) = one < other ? (one, other) : (other, one);
        var count = 0;
        for (var i = early + 1; i < late; i++) count += Segments[i].Role == role ? 1 : 0;
        return count;
    }

    /// <summary>The first word of a segment.</summary>
    public ReadOnlySpan<char> FirstWord(int segment) => Reading.Word(Segments[segment].FirstToken);

    /// <summary>The last word of a segment.</summary>
    public ReadOnlySpan<char> LastWord(int segment) => Reading.Word(Segments[segment].EndToken - 1);
}
