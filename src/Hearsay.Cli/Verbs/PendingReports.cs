using Hearsay.Intake;

namespace Hearsay.Cli.Verbs;

/// <summary>Reports that wait to be taken in.</summary>
/// <param name="Open">Takes them in; called once, on any thread.</param>
/// <param name="InputsBefore">Files before the one they come from.</param>
internal readonly record struct PendingReports(Func<IEnumerable<IntakeResult>> Open, int InputsBefore);
