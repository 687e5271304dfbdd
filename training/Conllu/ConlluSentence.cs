namespace Hearsay.Conllu;

/// <summary>One sentence of a treebank: its words with what stands before them, and its place.</summary>
internal sealed record ConlluSentence
{
    /// <summary>Columns of one word; <c>Head</c> counts from 1, 0 for the root.</summary>
    public readonly record struct Word(string Form, string Lemma, string Upos, string Feats, int Head, string Deprel, bool SpaceBefore, int Surface);

    public required string Document { get; init; }

    /// <summary>As the comment <c>sent_id</c> gives it; empty where there is none.</summary>
    public string Id { get; init; } = "";

    public required bool BeginsDocument { get; init; }

    public required bool BeginsParagraph { get; init; }

    /// <summary>Syntactic words; those of one multiword token share their surface number.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>Surface forms as written, with white space after or not.</summary>
    public List<(string Form, bool SpaceAfter)> Surfaces { get; } = [];
}
