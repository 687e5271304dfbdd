namespace Hearsay.Eval.Data;

/// <summary>A source that is a pronoun or a nominal, with the names it stands for; see eval/labels/README.md.</summary>
/// <param name="Id">Its name in the label file.</param>
/// <param name="Set">Text file it was drawn from, without extension.</param>
/// <param name="Doc">Id in that file.</param>
/// <param name="Source">The pronoun or nominal.</param>
/// <param name="Names">Every mention by name of the entity in the document; empty where unresolvable.</param>
/// <param name="Form"><c>pronoun</c> or <c>nominal</c>.</param>
/// <param name="Kind">Stratum of the draw: <c>he</c>, <c>it</c>, <c>they</c>, <c>person</c>, <c>body</c> or <c>text</c>.</param>
/// <param name="Unresolvable">True where the document names nobody for it.</param>
internal sealed record CorefLabel(
    string Id, string Set, string Doc, TextSpan Source, ImmutableArray<TextSpan> Names, string Form, string Kind, bool Unresolvable);
