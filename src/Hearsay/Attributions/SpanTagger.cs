using Hearsay.Models;

namespace Hearsay.Attributions;

/// <summary>Finds sources, cues and contents over a whole report. Safe to share between threads.</summary>
internal sealed class SpanTagger
{
    /// <summary>Loads the weights shipped beside the assembly.</summary>
    /// <exception cref="ModelMissingException">They are not there.</exception>
    public static SpanTagger Load() => throw new ModelMissingException("attribution", "it has not been trained yet");

    /// <summary>The segments of a tokenised reading, in text order, never overlapping.</summary>
    public ImmutableArray<RoleSegment> Tag(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        throw new ModelMissingException("attribution", "it has not been trained yet");
    }
}
