namespace Hearsay.Eval.Data;

/// <summary>A sentence of news with predicates judged by hand; see eval/labels/README.md.</summary>
/// <param name="Id">Its name in the label file.</param>
/// <param name="Set">Text file it was drawn from.</param>
/// <param name="Doc">Id in that file.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Facts">Predicates in it; may be none.</param>
internal sealed record FactLabel(string Id, string Set, string Doc, TextSpan Sentence, ImmutableArray<LabelledFact> Facts);

/// <summary>One predicate.</summary>
/// <param name="Predicates">Words that tell of it, any of which will do.</param>
/// <param name="Value">Its class, whoever says so.</param>
/// <param name="Doubtful">True where two readers may well differ: counts neither for nor against.</param>
internal sealed record LabelledFact(ImmutableArray<TextSpan> Predicates, FactualityValue Value, bool Doubtful);
