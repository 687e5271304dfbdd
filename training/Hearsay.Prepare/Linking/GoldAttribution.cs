namespace Hearsay.Prepare.Linking;

/// <summary>One attribution as an annotator marked it; UTF-16 spans in text order.</summary>
internal sealed record GoldAttribution(
    ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content);
