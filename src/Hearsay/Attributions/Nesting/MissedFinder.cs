using Hearsay.Attributions.Judging;

namespace Hearsay.Attributions.Nesting;

/// <summary>
/// Finds attributions that the tagger left out although the tree shows them: every verb, noun or "according
/// to" with somebody who speaks and something said is a candidate, and is judged by verb, shape and the
/// tagger's odds. Attributions that stand wholly in what a candidate says become nested ones.
/// </summary>
internal sealed class MissedFinder(ClauseReader clauses, RoleOdds odds)
{
    private const string Why = "missed by the tagger, by syntax/2";
    private readonly Reading _reading = clauses.Tree.Reading;
    private readonly Mending.ContentMender _contents = new(clauses.Tree.Reading);

    /// <summary>Confidence of a form that hardly ever means anything else.</summary>
    private const double Plain = 0.7;

    /// <summary>As probably right as wrong: what is less than that takes nothing in that is more.</summary>
    private const double Even = 0.5;

    /// <summary>The attributions found, those missed among them, the most probable first.</summary>
    public ImmutableArray<AttributionDraft> Add(ImmutableArray<AttributionDraft> found, double least)
    {
        var judged = Candidates(found).Select(Judged).Where(draft => draft.Confidence >= least).OrderByDescending(draft => draft.Confidence);
        foreach (var draft in judged)
        {
            if (Enclosed(draft, found) is not { } enclosed || draft.Confidence < Even && enclosed.Exists(inner => inner.Confidence >= Even)) continue;
            found = found.RemoveRange(enclosed).Add(draft).AddRange(enclosed.Select(inner => inner with { Parent = draft }));
        }
        return found;
    }

    /// <summary>The candidates that stand across nothing found, each with its evidence.</summary>
    public IEnumerable<(NestedParts Parts, AttributionDraft Draft, double[] Evidence)> Candidates(ImmutableArray<AttributionDraft> found)
    {
        for (var i = 0; i < _reading.Tokens.Length; i++)
        {
            if (clauses.Read(i) is not { } parts) continue;
            var sentence = _reading.Sentences[_reading.Tokens[i].Sentence];
            if (!parts.FitInside(new(sentence.FirstToken, sentence.EndToken))) continue;
            var draft = parts.ToDraft(_reading, 0, null, Why);
            if (_contents.Mend(draft) is null) continue;
            if (Enclosed(draft, found) is { } enclosed) yield return (parts, draft, TreeEvidence.Of(clauses.Tree, odds, parts, draft, enclosed.Count));
        }
    }

    private AttributionDraft Judged((NestedParts Parts, AttributionDraft Draft, double[] Evidence) candidate)
    {
        var probability = Calibration.Tree.Probability(candidate.Evidence);
        return candidate.Draft with { Confidence = IsPlain(candidate.Parts) ? Math.Max(Plain, probability) : probability };
    }

    /// <summary>"as we reported earlier", "according to him", "briefed him on it": rare in what the curve was fitted on, and clear.</summary>
    private bool IsPlain(NestedParts parts) => parts.Shape switch
    {
        ClauseShape.As => Enumerable.Range(parts.Cue.First, parts.Cue.Length).Any(i => Chains.ReportVerbs.Shipped.IsOfMedia(_reading.Word(i))),
        ClauseShape.Beside or ClauseShape.Closing => IsMediumReporting(parts),
        ClauseShape.NounOf => CueLexicon.Shipped.IsSpeech(_reading.Syntax[parts.Cue.First].Lemma),
        ClauseShape.About or ClauseShape.According => true,
        _ => false,
    };

    /// <summary>"it holds, Reuters reported".</summary>
    private bool IsMediumReporting(NestedParts parts) =>
        Chains.ReportVerbs.Shipped.IsOfMedia(_reading.Word(parts.Cue.End - 1)) && !parts.Source.IsEmpty
        && Chains.MediaNames.Find(_reading, Chains.PhraseFinder.Core(_reading, parts.Source.First, parts.Source.End), true, out _, out _) is not null;

    /// <summary>The drafts that stand wholly in the content of a new one; null where some stand across it or say it already.</summary>
    private static List<AttributionDraft>? Enclosed(AttributionDraft draft, ImmutableArray<AttributionDraft> found)
    {
        var (enclosed, hull) = (new List<AttributionDraft>(), draft.Hull);
        foreach (var other in found)
        {
            if (other.Parent is not null || !other.Hull.Overlaps(hull)) continue;
            if (draft.Content[0].Contains(other.Hull)) enclosed.Add(other);
            else if (Meets(other, draft)) return null;
        }
        return enclosed;
    }

    private static bool Meets(AttributionDraft one, AttributionDraft other) =>
        one.Content.Concat(one.Cue).Any(a => other.Content.Concat(other.Cue).Concat(other.Source).Any(a.Overlaps));
}
