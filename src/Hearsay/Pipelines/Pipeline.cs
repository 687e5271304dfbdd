using Hearsay.Language;

namespace Hearsay.Pipelines;

/// <summary>An ordered list of stages whose needs are known to be met.</summary>
public sealed class Pipeline
{
    private readonly ImmutableArray<IStage> _stages;

    /// <summary>Makes a pipeline.</summary>
    /// <exception cref="ArgumentException">A stage needs a layer that no earlier stage adds.</exception>
    public Pipeline(params ImmutableArray<IStage> stages)
    {
        var present = new HashSet<Layer>();
        foreach (var stage in stages)
        {
            foreach (var layer in stage.Requires)
            {
                if (!present.Contains(layer))
                    throw new ArgumentException(
                        $"Stage {stage.Name} needs {layer}, which no stage before it adds. Move it after the stage that does.",
                        nameof(stages));
            }
            present.UnionWith(stage.Adds);
        }
        _stages = stages;
    }

    /// <summary>In the order in which they run.</summary>
    public ImmutableArray<IStage> Stages => _stages;

    /// <summary>
    /// Reads one report with every stage. A report that is told to be in another language than English is not misread:
    /// no layer is added, its language is set, and its provenance says so.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Reading Read(Report report, CancellationToken cancel = default)
    {
        if (!_stages.IsEmpty && LanguageIdentifier.Of(report.Text) is { } language and not "en") return NotRead(report, language);
        var reading = new Reading(report);
        foreach (var stage in _stages)
        {
            cancel.ThrowIfCancellationRequested();
            reading = stage.Run(reading, cancel);
            reading = reading with { Layers = [.. reading.Layers, .. stage.Adds] };
        }
        return reading;
    }

    private static Reading NotRead(Report report, string language) => new(report with
    {
        Language = language,
        Provenance = [.. report.Provenance.Where(note => !note.StartsWith("language:", StringComparison.Ordinal)), $"language: identified as {language}, not read"],
    });
}
