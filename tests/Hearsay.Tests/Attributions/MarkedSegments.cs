using Hearsay.Attributions;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Attributions;

/// <summary>A marked text as a tagger would hand it over: segments without a word on what belongs together.</summary>
internal static class MarkedSegments
{
    /// <summary>The reading without attributions, and a tagger that knows its marks.</summary>
    public static (Reading Reading, Func<Reading, ImmutableArray<RoleSegment>> Tag) Of(string marked)
    {
        var reading = MarkedText.Read(marked);
        var segments = reading.Attributions
            .SelectMany(a => From(reading, Role.Source, a.Source).Concat(From(reading, Role.Cue, a.Cue)).Concat(From(reading, Role.Content, a.Content)))
            .OrderBy(s => s.FirstToken).ToImmutableArray();
        return (reading with { Attributions = [], Syntax = [] }, _ => segments);
    }

    /// <summary>One line an attribution: source | cue | content, parts joined by a slash.</summary>
    public static string Dump(Reading reading) => string.Join('\n', reading.Attributions.Select(a =>
        $"{Words(reading, a.Source)} | {Words(reading, a.Cue)} | {Words(reading, a.Content)}"));

    private static string Words(Reading reading, ImmutableArray<TextSpan> spans) => string.Join(" / ", spans.Select(reading.Quote));

    private static IEnumerable<RoleSegment> From(Reading reading, Role role, ImmutableArray<TextSpan> spans) =>
        spans.Select(span => reading.TokensOf(span)).Select(t => new RoleSegment(role, t.First, t.End, 0.9));
}
