using Hearsay.Stories.Grades;
using Hearsay.Stories.Numbers;

namespace Hearsay.Web.Claims;

/// <summary>What the page of one slot shows.</summary>
public sealed record ClaimScreen
{
    /// <summary>The slot with its grade.</summary>
    public required GradedSlot Graded { get; init; }

    /// <summary>What is shown of all that was said on it.</summary>
    public required TestimonyPage Page { get; init; }

    /// <summary>Its figures.</summary>
    public ImmutableArray<NumberTable> Numbers { get; init; } = [];

    /// <summary>The story: id and title; null where none.</summary>
    public (string Id, string Title)? Story { get; init; }

    /// <summary>Hash of what the grade was computed from.</summary>
    public string InputHash { get; init; } = "";

    /// <summary>Where the words of a testimony stand.</summary>
    public required Func<Testimony, string> Permalink { get; init; }

    /// <summary>Earlier grades, latest first: when, which, why.</summary>
    public ImmutableArray<(string At, GradeName Grade, string Why)> Earlier { get; init; } = [];
}
