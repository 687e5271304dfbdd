using Hearsay.Attributions.Linking;
using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions.Judging;

/// <summary>What speaks for and against an attribution that the tagger marks.</summary>
internal static class TaggedEvidence
{
    /// <summary>The names of the inputs, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "bias", "content", "worst", "cue", "source", "no-source", "no-cue", "link", "direct", "mixed",
        "share", "strange-cue", "mute", "subject", "other-subject", "title", "clause", "odds",
    ];

    /// <summary>The inputs for a draft made of linked segments. Without syntax the tree says nothing for or against.</summary>
    public static double[] Of(Tagging tagging, LinkedSegments linked, AttributionDraft draft, ClauseReader? clauses) =>
    [
        1, .. OfTagger(tagging.Segments, linked), .. OfMode(draft.Mode), .. clauses is null ? OfNothing() : OfTree(tagging, draft, clauses),
    ];

    private static double[] OfTagger(ImmutableArray<RoleSegment> segments, LinkedSegments linked) =>
    [
        Evidence.Log(segments[linked.Contents[0]].Probability),
        Evidence.Log(linked.Contents.Min(c => segments[c].Probability)),
        linked.Cue is { } cue ? Evidence.Log(segments[cue].Probability) : 0,
        linked.Source is { } source ? Evidence.Log(segments[source].Probability) : 0,
        Evidence.Flag(linked.Source is null),
        Evidence.Flag(linked.Cue is null),
        Evidence.Log(linked.Probability),
    ];

    private static double[] OfMode(AttributionMode mode) =>
        [Evidence.Flag(mode == AttributionMode.Direct), Evidence.Flag(mode == AttributionMode.Mixed)];

    private static double[] OfNothing() => [Evidence.LogShare(0.5), 0, 0, 0, 0, 0, 1, 0];

    private static double[] OfTree(Tagging tagging, AttributionDraft draft, ClauseReader clauses)
    {
        var reading = clauses.Tree.Reading;
        var cue = draft.Cue.IsEmpty ? default : TokenRange.Of(reading, draft.Cue[0]);
        var source = draft.Source.IsEmpty ? default : TokenRange.Of(reading, draft.Source[0]);
        var content = TokenRange.Of(reading, draft.Content[0]);
        var share = Evidence.Share(reading, cue);
        var subject = cue.IsEmpty ? null : clauses.Speakers.OfCue(cue);
        return
        [
            Evidence.LogShare(share),
            Evidence.Flag(!cue.IsEmpty && share == 0),
            Evidence.Flag(!source.IsEmpty && !clauses.Speakers.CanSpeak(source)),
            Evidence.Flag(subject?.Overlaps(source) == true),
            Evidence.Flag(subject?.Overlaps(source) == false),
            Evidence.Flag(Evidence.InTitle(reading, content.First)),
            Evidence.Flag(Evidence.HasClause(clauses.Tree, content)),
            Evidence.Log(tagging.Odds.Mean(Role.Content, content)),
        ];
    }
}
