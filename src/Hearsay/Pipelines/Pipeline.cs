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

    /// <summary>Reads one report with every stage.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Reading Read(Report report, CancellationToken cancel = default)
    {
        var reading = new Reading(report);
        foreach (var stage in _stages)
        {
            cancel.ThrowIfCancellationRequested();
            reading = stage.Run(reading, cancel);
            reading = reading with { Layers = [.. reading.Layers, .. stage.Adds] };
        }
        return reading;
    }
}
