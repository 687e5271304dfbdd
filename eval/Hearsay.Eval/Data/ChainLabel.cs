namespace Hearsay.Eval.Data;

/// <summary>A sourcing sentence labelled by hand; see eval/labels/README.md.</summary>
/// <param name="Id">Its name in the label file.</param>
/// <param name="Set">Text file it was drawn from, without extension.</param>
/// <param name="Doc">Id in that file.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Cue">Anchor: the cue that the system's attribution must touch.</param>
/// <param name="Content">Anchor where there is no usable cue: the content it must overlap most.</param>
/// <param name="Chain">Outermost relay to root; the outlet itself is left out.</param>
/// <param name="Flags">What is special about it: <c>relay</c>, <c>anonymous</c>, ...</param>
internal sealed record ChainLabel(
    string Id, string Set, string Doc, TextSpan Sentence, TextSpan? Cue, TextSpan? Content,
    ImmutableArray<LinkLabel> Chain, ImmutableArray<string> Flags);

/// <summary>One link.</summary>
/// <param name="Span">The core of the phrase that names it.</param>
/// <param name="Kind">As in the output formats.</param>
/// <param name="Alternatives">Other spans that are as good.</param>
/// <param name="Optional">True for a document whose author is the next link: a chain is right with it and without it.</param>
internal sealed record LinkLabel(TextSpan Span, string Kind, ImmutableArray<TextSpan> Alternatives, bool Optional)
{
    /// <summary>True where the span covers at least half of the core or of an alternative.</summary>
    public bool IsCoveredBy(TextSpan span) => Covers(span, Span) || Alternatives.Any(other => Covers(span, other));

    private static bool Covers(TextSpan span, TextSpan core) =>
        2 * (Math.Min(span.End, core.End) - Math.Max(span.Start, core.Start)) >= core.Length;
}
