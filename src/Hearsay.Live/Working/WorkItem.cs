using Hearsay.Intake;

namespace Hearsay.Live.Working;

/// <summary>One piece of work in the queue: a report that was taken in, or the reason why there is none.</summary>
/// <param name="Report">Set where it could be taken in; with its bytes.</param>
/// <param name="Rejection">Set where it could not.</param>
public sealed record WorkItem(Report? Report, Rejection? Rejection);
