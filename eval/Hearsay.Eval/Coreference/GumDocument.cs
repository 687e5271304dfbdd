namespace Hearsay.Eval.Coreference;

/// <summary>One document of a CoNLL-U file: its reading with gold layers, and what stood in the last column.</summary>
/// <param name="Id">As <c># newdoc id</c> gives it.</param>
/// <param name="Reading">Paragraphs, sentences, tokens and syntax.</param>
/// <param name="Misc">The last column, a token each.</param>
internal sealed record GumDocument(string Id, Reading Reading, ImmutableArray<string> Misc);
