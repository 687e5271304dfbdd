using Hearsay.Intake;

namespace Hearsay.Cli.Verbs;

/// <summary>One report that waits to be taken in.</summary>
/// <param name="Open">Takes it in; called once, on any thread.</param>
/// <param name="InputsBefore">Files before the one it comes from.</param>
internal readonly record struct PendingReport(Func<IntakeResult> Open, int InputsBefore);
