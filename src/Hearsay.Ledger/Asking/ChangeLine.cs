using Hearsay.Stories.Changes;

namespace Hearsay.Ledger.Asking;

/// <summary>A change with the reports that show it.</summary>
/// <param name="Change">What changed; its reports under the names that scripts use.</param>
/// <param name="Reports">The same reports by hash.</param>
public sealed record ChangeLine(Change Change, ImmutableArray<ReportId> Reports);
