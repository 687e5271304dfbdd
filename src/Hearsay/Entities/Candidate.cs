namespace Hearsay.Entities;

/// <summary>How a noun phrase is determined.</summary>
internal enum Determination : byte
{
    /// <summary>No determiner.</summary>
    Bare,

    /// <summary>"the", "both".</summary>
    Definite,

    /// <summary>"this", "that", "these", "those".</summary>
    Demonstrative,

    /// <summary>A possessor: "its leader".</summary>
    Possessed,

    /// <summary>"a", "some", "one", "another".</summary>
    Indefinite,
}

/// <summary>A mention with all that the sieves ask about it.</summary>
internal sealed class Candidate
{
    public required int Index { get; init; }

    public required Mention Mention { get; init; }

    /// <summary>First token.</summary>
    public required int First { get; init; }

    /// <summary>Token after the last.</summary>
    public required int End { get; init; }

    /// <summary>Head word of the mention itself.</summary>
    public required int Head { get; init; }

    /// <summary>Head of the whole phrase; differs from <see cref="Head"/> for a name behind its title.</summary>
    public required int PhraseHead { get; init; }

    public required int Sentence { get; init; }

    public required int Paragraph { get; init; }

    /// <summary>Number of the quotation it stands in; 0 outside.</summary>
    public required int Quotation { get; init; }

    /// <summary>What the phrase does in its clause; of the first conjunct for a later one.</summary>
    public required Dependency Role { get; init; }

    /// <summary>The word that governs the phrase (of the first conjunct); -1 at the root.</summary>
    public required int Governor { get; init; }

    public required bool IsConjunct { get; init; }

    /// <summary>True where it is the subject (or agent) of a verb that reports words.</summary>
    public required bool Speaks { get; init; }

    public required Determination Determination { get; init; }

    /// <summary>Lower-case lemma of the head; of the last word for a name.</summary>
    public required string HeadLemma { get; init; }

    /// <summary>What the files say of a nominal's head or of the last word of an organisation's name.</summary>
    public required NounFacts Noun { get; init; }

    public PronounFacts? Pronoun { get; init; }

    public required Genders Genders { get; init; }

    public required Numbers Numbers { get; init; }

    /// <summary>Lower-case content words beside the head: adjectives, compounds, possessors, "of" phrases.</summary>
    public required string[] Modifiers { get; init; }

    /// <summary>Words of a name without titles and legal forms; empty for other forms.</summary>
    public required string[] NameWords { get; init; }

    /// <summary>Lower-case titles inside or right before a person's name: "president".</summary>
    public required string[] Titles { get; init; }

    /// <summary>True for a body's name with its legal form: "Norland Corp".</summary>
    public required bool IsFormal { get; init; }

    /// <summary>True where it names several ("Berg and Kalna").</summary>
    public required bool IsGroup { get; init; }

    public EntityType Type => Mention.Type;

    public MentionForm Form => Mention.Form;

    public bool IsName => Form == MentionForm.Name;

    public bool IsPronoun => Form == MentionForm.Pronoun;

    public bool IsNominal => Form == MentionForm.Nominal;

    public bool IsSubject => Role is Dependency.Nsubj or Dependency.NsubjPass;

    /// <summary>True where one phrase stands inside the other, so that they cannot be one thing.</summary>
    public bool Nests(Candidate other) =>
        (First <= other.First && other.End <= End) || (other.First <= First && End <= other.End);
}
