using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions.Judging;

/// <summary>What speaks for and against an attribution that the tree shows: the verb, the shape of the clause, who speaks, the tagger's doubts.</summary>
internal static class TreeEvidence
{
    /// <summary>The names of the inputs, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "bias", .. Enum.GetNames<ClauseShape>().Skip(1).Select(name => name.ToLowerInvariant()),
        "share", "no-source", "pronoun", "title", "quoted", "length", "content", "cue", "source", "encloses", "clause",
    ];

    /// <summary>The inputs for a candidate that encloses so many attributions.</summary>
    public static double[] Of(SyntaxIndex tree, RoleOdds odds, NestedParts parts, AttributionDraft draft, int enclosed)
    {
        var reading = tree.Reading;
        return
        [
            1, .. Enum.GetValues<ClauseShape>().Skip(1).Select(shape => Evidence.Flag(parts.Shape == shape)),
            Evidence.LogShare(Evidence.Share(reading, parts.Cue)),
            Evidence.Flag(parts.Source.IsEmpty),
            Evidence.Flag(!parts.Source.IsEmpty && tree.Upos(tree.HeadOf(parts.Source.First, parts.Source.End)) == Upos.PRON),
            Evidence.Flag(Evidence.InTitle(reading, parts.Cue.First)),
            Evidence.Flag(draft.Mode != AttributionMode.Indirect),
            Math.Log(parts.Content.Length),
            Evidence.Log(odds.Mean(Role.Content, parts.Content)),
            Evidence.Log(odds.Most(Role.Cue, parts.Cue)),
            Evidence.Log(odds.Mean(Role.Source, parts.Source)),
            Evidence.Flag(enclosed > 0),
            Evidence.Flag(Evidence.HasClause(tree, parts.Content)),
        ];
    }
}
