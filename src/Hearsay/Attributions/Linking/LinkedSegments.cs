namespace Hearsay.Attributions.Linking;

/// <summary>The segments that make one attribution.</summary>
/// <param name="Source">Index of the source; null where nobody is named.</param>
/// <param name="Cue">Index of the cue; null where none was found.</param>
/// <param name="Contents">Indices of the contents, in text order; never empty.</param>
/// <param name="Probability">Probability in [0, 1] that these segments belong together, if each is right.</param>
internal sealed record LinkedSegments(int? Source, int? Cue, ImmutableArray<int> Contents, double Probability);
