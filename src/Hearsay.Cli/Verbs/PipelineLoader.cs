using Hearsay.Knowledge.Actors;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Verbs;

/// <summary>
/// Makes the pipeline beside everything else: models load, and the stages are compiled by reading one
/// sentence, while the inputs are looked for and the first of them is taken in.
/// </summary>
internal static class PipelineLoader
{
    private const string Sentence = "“The bridge is safe,” the mayor told the Courier on Monday, citing a report by two engineers.";

    public static Task<Pipeline> Begin(bool bare, CancellationToken cancel, ActorLexicon? actors = null) =>
        Task.Run(() => bare ? new Pipeline() : Load(actors, cancel), cancel);

    private static Pipeline Load(ActorLexicon? actors, CancellationToken cancel)
    {
        var pipeline = actors is null ? DefaultPipeline.Create() : DefaultPipeline.Create(actors);
        if (Environment.ProcessorCount == 1) return pipeline;
        try
        {
            pipeline.Read(Primer, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A stage that fails here fails on the reports too, and there it is told with the file.
        }
        return pipeline;
    }

    private static Report Primer => new()
    {
        Id = new ReportId(""),
        Doc = "",
        Text = Sentence,
        Origin = "",
        Offsets = new OffsetMap([]),
    };
}
