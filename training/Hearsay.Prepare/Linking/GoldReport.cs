namespace Hearsay.Prepare.Linking;

/// <summary>One article with the reading of its first annotator.</summary>
internal sealed record GoldReport(string Id, string Text, ImmutableArray<GoldAttribution> Attributions);
