namespace Hearsay;

/// <summary>
/// What has been understood of one report so far: a report and the layers that the stages add.
/// Immutable; a stage returns a new one.
/// </summary>
public sealed record Reading
{
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
