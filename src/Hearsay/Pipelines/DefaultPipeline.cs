using Hearsay.Language;

namespace Hearsay.Pipelines;

/// <summary>The whole flow as a list, room by room.</summary>
public static class DefaultPipeline
{
    /// <summary>Makes the pipeline that <c>hearsay read</c> runs. Models are loaded once and shared.</summary>
    /// <exception cref="Models.ModelMissingException">A weight file is not there.</exception>
    public static Pipeline Create() => new(
    [
        new ParagraphFinder(),
        new SentenceSplitter(),
    ]);
}
