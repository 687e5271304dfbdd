namespace Hearsay.Pipelines;

/// <summary>The whole flow as a list, room by room.</summary>
public static class DefaultPipeline
{
    /// <summary>Makes the pipeline that <c>hearsay read</c> runs. Models are loaded once and shared.</summary>
    public static Pipeline Create() => new(
    [
    ]);
}
