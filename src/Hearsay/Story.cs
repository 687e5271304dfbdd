namespace Hearsay;

/// <summary>Reports about one happening.</summary>
/// <param name="Id">Of its first report.</param>
/// <param name="Title">The title of its first report that has one; else its first words.</param>
/// <param name="Reports">In canonical order; never empty.</param>
/// <param name="Lineages">The same reports by origin, in the order of their first reports.</param>
/// <param name="From">First day of publication; null where no report is dated.</param>
/// <param name="To">Last day.</param>
public sealed record Story(
    StoryId Id, string Title, ImmutableArray<ReportRank> Reports, ImmutableArray<Lineage> Lineages, DateOnly? From, DateOnly? To);

/// <summary>Reports with one origin: one report and those that repeat it.</summary>
/// <param name="Origin">The report that the others repeat, or the first of them where the origin itself is not filed.</param>
/// <param name="Reports">In canonical order, the origin among them.</param>
/// <param name="Credit">The source outside the ledger that all of them credit; null where none.</param>
public sealed record Lineage(ReportRank Origin, ImmutableArray<ReportRank> Reports, string? Credit);
