namespace Hearsay;

/// <summary>
/// What has been understood of one report so far: a report and the layers that the stages add.
/// Immutable; a stage returns a new one.
/// </summary>
public sealed record Reading
{
    private const int MaxBefore = 200; // characters by which a mention around a stretch may begin before it

    /// <summary>Begins a reading: the report and nothing else.</summary>
    public Reading(Report report) => Report = report;

    /// <summary>What is read.</summary>
    public Report Report { get; }

    /// <summary>Layers present, in the order in which they were added.</summary>
    public ImmutableArray<Layer> Layers { get; init; } = [];

    /// <summary>Blocks of text.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>Sentences in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Words in order.</summary>
    public ImmutableArray<Token> Tokens { get; init; } = [];

    /// <summary>What models see of the tokens: eight numbers each, in the order of the tokens. Made with them.</summary>
    internal ImmutableArray<int> TokenRows { get; init; } = [];

    /// <summary>Parallel to <see cref="Tokens"/>.</summary>
    public ImmutableArray<TokenSyntax> Syntax { get; init; } = [];

    /// <summary>In text order; names from the model first, nominals and pronouns from later stages.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>By id.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>By id.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Numbers, in text order.</summary>
    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    /// <summary>Dates and windows, in text order.</summary>
    public ImmutableArray<TimeValue> Times { get; init; } = [];

    /// <summary>Toponyms, in text order.</summary>
    public ImmutableArray<PlaceValue> Places { get; init; } = [];

    /// <summary>In text order of their predicates.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>In text order of their triggers.</summary>
    public ImmutableArray<CodedEvent> Events { get; init; } = [];

    /// <summary>The text that every span points into.</summary>
    public string Text => Report.Text;

    /// <summary>The words of a span.</summary>
    public string Quote(TextSpan span) => Report.Quote(span);

    /// <summary>The words of a token, without a copy.</summary>
    public ReadOnlySpan<char> Word(int token) => Tokens[token].Span.Of(Report.Text);

    /// <summary>Tokens that touch a span, as [first, end); empty where none does.</summary>
    public (int First, int End) TokensOf(TextSpan span)
    {
        var first = FirstTokenEndingAfter(span.Start);
        var end = first;
        while (end < Tokens.Length && Tokens[end].Span.Start < span.End) end++;
        return (first, end);
    }

    /// <summary>
    /// The mention that a stretch of words is about: the one with just this span, else the longest
    /// whose head is the syntactic head of the stretch, inside it or around it, else the longest
    /// inside; null where there is none.
    /// </summary>
    public Mention? MainMention(TextSpan span)
    {
        var (first, end) = TokensOf(span);
        var head = HeadOf(first, end) is { } token ? Tokens[token].Span : span;
        Mention? best = null;
        var bestRank = -1;
        for (var i = FirstMentionStartingAt(span.Start - MaxBefore); i < Mentions.Length && Mentions[i].Span.Start < span.End; i++)
        {
            var mention = Mentions[i];
            var inside = span.Contains(mention.Span);
            var rank = mention.Span == span ? 4 : !mention.Head.Overlaps(head) ? inside ? 1 : -1 : inside ? 3 : 2;
            if (rank < 0 || rank < bestRank || (rank == bestRank && mention.Span.Length <= best!.Span.Length)) continue;
            (best, bestRank) = (mention, rank);
        }
        return best;
    }

    /// <summary>The first word of [first, end) that a word outside of it governs; null without syntax.</summary>
    private int? HeadOf(int first, int end)
    {
        for (var i = first; i < end && i < Syntax.Length; i++)
        {
            var head = Syntax[i].Head;
            if ((head < first || head >= end) && Syntax[i].Upos is not (Upos.PUNCT or Upos.ADP or Upos.DET)) return i;
        }
        return null;
    }

    internal int FirstMentionStartingAt(int position)
    {
        var (low, high) = (0, Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int FirstTokenEndingAfter(int position)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
