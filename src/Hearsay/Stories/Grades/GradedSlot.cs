namespace Hearsay.Stories.Grades;

/// <summary>A source of a graded slot.</summary>
/// <param name="Root">Who.</param>
/// <param name="Interest">By its latest position.</param>
/// <param name="Docs">The reports that carry it, in order.</param>
public sealed record GradedRoot(Root Root, Interest Interest, ImmutableArray<string> Docs);

/// <summary>The first affirmation of a slot (rule R6).</summary>
/// <param name="Whose"><c>any</c>, <c>principal</c> or <c>speaker</c>.</param>
/// <param name="Name">The principal or speaker; empty for <c>any</c>.</param>
/// <param name="Testimony">Where it is said.</param>
/// <param name="Words">"first in this ledger", or "first, according to X".</param>
public sealed record Acknowledgement(string Whose, string Name, Testimony Testimony, string Words);

/// <summary>A slot with its grade and everything the grade rests on.</summary>
public sealed record GradedSlot
{
    /// <summary>What was graded.</summary>
    public required SlotCase Slot { get; init; }

    /// <summary>The grade; of the negated proposition where <see cref="Negated"/>.</summary>
    public required GradeName Grade { get; init; }

    /// <summary>True where there are only denials, so that "it did not happen" is graded.</summary>
    public required bool Negated { get; init; }

    /// <summary>Admiralty credibility: 1, 2, 3 or 6.</summary>
    public required int Admiralty { get; init; }

    /// <summary>Independent sources, suspected dependences taken as shown.</summary>
    public required int KMin { get; init; }

    /// <summary>Independent sources, suspected dependences ignored.</summary>
    public required int KMax { get; init; }

    /// <summary>Sides among those that support the graded proposition.</summary>
    public required int Sides { get; init; }

    /// <summary>By principal, then in time.</summary>
    public required ImmutableArray<PositionStep> Positions { get; init; }

    /// <summary>By key.</summary>
    public required ImmutableArray<GradedRoot> Roots { get; init; }

    /// <summary>What collapsed into what, and why.</summary>
    public required ImmutableArray<Dependence> Dependences { get; init; }

    /// <summary>First affirmations.</summary>
    public required ImmutableArray<Acknowledgement> Acknowledgements { get; init; }

    /// <summary>The grade in one plain sentence (rule R8).</summary>
    public required string Sentence { get; init; }

    /// <summary>The grade as <c>ADMITTED+</c>, <c>ONE-SIDED</c> and so on.</summary>
    public string GradeText => GradeTexts.Of(Grade);
}
