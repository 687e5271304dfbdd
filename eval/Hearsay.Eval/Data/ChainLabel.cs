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

/// <summary>One link: the core of the phrase that names it, and its kind as in the output formats.</summary>
internal readonly record struct LinkLabel(TextSpan Span, string Kind);
