namespace Hearsay.Web.Exports;

/// <summary>The formats of <c>hearsay export</c> and <c>/exports/{format}</c>; docs/verbs/export.md has a section for each.</summary>
public static class LedgerExports
{
    private static readonly ImmutableArray<ILedgerExport> All =
    [
        new CsvExport(), new JsonLinesExport(), new GdeltEventsExport(), new GdeltMentionsExport(), new PloverExport(), new JsonLdExport(),
        new StixExport(), new GraphMlExport(), new ParquetExport(), new ClaimReviewExport(), new CustodyExport(),
    ];

    /// <summary>All names, in the order in which the documents list them.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(export => export.Name)];

    /// <summary>The export of that name; null where none has it.</summary>
    public static ILedgerExport? Find(string name) => All.FirstOrDefault(export => export.Name == name);
}
