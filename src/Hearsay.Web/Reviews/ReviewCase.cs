using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Searching;

namespace Hearsay.Web.Reviews;

/// <summary>What is open on the review page.</summary>
public abstract record ReviewCase;

/// <summary>Whether a source said the words.</summary>
public sealed record AttributionCase(Reading Reading, Attribution Attribution) : ReviewCase;

/// <summary>Whether a happening is coded rightly.</summary>
public sealed record CodeCase(Reading Reading, CodedEvent Event) : ReviewCase;

/// <summary>Whether two claims are one statement.</summary>
/// <param name="A">One side.</param>
/// <param name="B">The other.</param>
/// <param name="Link">How they were judged; null where they were not compared.</param>
/// <param name="Preview">What the grades would become; null where that was not worked out.</param>
public sealed record LinkCase(ClaimSide A, ClaimSide B, ClaimLink? Link, GradePreview? Preview) : ReviewCase;

/// <summary>A claim in its report.</summary>
/// <param name="Found">The claim.</param>
/// <param name="Reading">The report it stands in.</param>
/// <param name="Claim">The claim with its spans; null where a newer reading has it no more.</param>
/// <param name="Slot">The statement it is told under now; null where it is not graded.</param>
public sealed record ClaimSide(FoundClaim Found, Reading Reading, Claim? Claim, SlotView? Slot);

/// <summary>Whether two names mean one.</summary>
/// <param name="A">One name.</param>
/// <param name="B">The other.</param>
/// <param name="KnownOfA">What is known of it; null for nothing.</param>
/// <param name="KnownOfB">What is known of the other.</param>
public sealed record MergeCase(string A, string B, NameView? KnownOfA, NameView? KnownOfB) : ReviewCase;
