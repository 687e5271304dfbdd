using Hearsay.Intake;
using Hearsay.Pipelines;

namespace Hearsay.Tests.Support;

/// <summary>The reports that come with the repository, read once for all tests.</summary>
internal static class Samples
{
    private static readonly Lazy<Pipeline> Flow = new(DefaultPipeline.Create);

    private static readonly Lazy<List<Reading>> All = new(() =>
        [.. new ReportReader().ReadAll([Repository.Path("samples")]).Select(taken => Flow.Value.Read(taken.Report!))]);

    public static Pipeline Pipeline => Flow.Value;

    public static IReadOnlyList<Reading> Readings => All.Value;

    public static Reading Read(string text) => Flow.Value.Read(ReportOf(text));

    public static Report ReportOf(string text) => new()
    {
        Id = new ReportId("00"),
        Doc = "report",
        Text = text,
        Origin = "report.txt",
        Offsets = new OffsetMap([]),
    };
}
