using Hearsay.Intake;
using Hearsay.Ledger.Filing;

namespace Hearsay.Cli.Verbs;

/// <summary>Reports that wait to be taken in, or that a batch which was cut off has taken in.</summary>
/// <param name="Open">Takes them in; called once, on any thread.</param>
/// <param name="InputsBefore">Files before the one they come from.</param>
internal readonly record struct PendingReports(Func<IEnumerable<IntakeResult>> Open, int InputsBefore)
{
    /// <summary>What the batch kept; null where they are to be taken in.</summary>
    public KeptItem? Kept { get; init; }

    /// <summary>Where their archive can be gone on with once they are filed, and their place in the batch; null where it cannot.</summary>
    public (Checkpoint Point, long Place)? Passed { get; init; }
}
