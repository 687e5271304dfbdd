namespace Hearsay.Eval.Data;

/// <summary>A sentence of ordinary news with every event in it, labelled by hand; see eval/labels/README.md.</summary>
/// <param name="Id">Its name in the label file.</param>
/// <param name="Set">Text file it was drawn from.</param>
/// <param name="Doc">Id in that file.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Events">Events in it; mostly none.</param>
internal sealed record EventLabel(string Id, string Set, string Doc, TextSpan Sentence, ImmutableArray<LabelledEvent> Events);

/// <summary>One event.</summary>
/// <param name="Types">PLOVER types that are as good.</param>
/// <param name="Mode">PLOVER mode; null where it has none.</param>
/// <param name="Trigger">Words that tell of it, any of which will do.</param>
/// <param name="Actor">Heads of those who did it, any of which will do; a null means that none need be named.</param>
/// <param name="Recipient">Heads of those it was done to.</param>
/// <param name="Doubtful">True where two readers may well differ: counts neither for nor against.</param>
internal sealed record LabelledEvent(
    ImmutableArray<string> Types, string? Mode, ImmutableArray<TextSpan> Trigger, ImmutableArray<TextSpan?> Actor,
    ImmutableArray<TextSpan?> Recipient, bool Doubtful);
