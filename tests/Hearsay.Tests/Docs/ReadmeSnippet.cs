using Hearsay.Intake;
using Hearsay.Pipelines;

namespace Hearsay.Tests.Docs;

/// <summary>The code of the README, so that it is compiled; <see cref="ReadmeTests"/> compares the two.</summary>
internal static class ReadmeSnippet
{
    public static void Run()
    {
        var pipeline = DefaultPipeline.Create();
        foreach (var taken in new ReportReader().ReadAll(["samples"]))
        {
            if (taken.Report is not { } report) continue;
            var reading = pipeline.Read(report);
            foreach (var attribution in reading.Attributions)
                Console.WriteLine($"{attribution.Chain[^1].Name}: {reading.Quote(attribution.Content[0])}");
        }
    }
}
