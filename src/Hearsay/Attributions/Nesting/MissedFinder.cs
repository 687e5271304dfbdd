namespace Hearsay.Attributions.Nesting;

/// <summary>
/// Finds attributions that the tagger left out although the tree shows them plainly: a verb that nearly
/// always heads a cue, with a subject and a clause of its own, in words that no attribution has taken.
/// Attributions that stand wholly in what it says become nested ones.
/// </summary>
internal static class MissedFinder
{
    private const string Why = "missed by the tagger, by syntax/1";

    /// <summary>Least share for a verb to be trusted without the tagger.</summary>
    private const double Trusted = 0.55;

    private const double Confidence = 0.5;

    /// <summary>The attributions found, those missed among them.</summary>
    public static ImmutableArray<AttributionDraft> Add(Reading reading, ClauseReader clauses, ImmutableArray<AttributionDraft> found)
    {
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (!IsCandidate(reading, i) || clauses.Read(i) is not { } parts) continue;
            var sentence = reading.Sentences[reading.Tokens[i].Sentence];
            if (!parts.FitInside(new(sentence.FirstToken, sentence.EndToken))) continue;
            var draft = parts.ToDraft(reading, Confidence, null, Why);
            if (Enclosed(draft, found) is not { } enclosed) continue;
            found = found.RemoveRange(enclosed).Add(draft).AddRange(enclosed.Select(inner => inner.Inside(draft)));
        }
        return found;
    }

    private static bool IsCandidate(Reading reading, int token) =>
        reading.Word(token).Equals("according", StringComparison.OrdinalIgnoreCase)
        || (reading.Syntax[token].Upos == Upos.VERB && CueLexicon.Shipped.OfVerb(reading.Syntax[token].Lemma) >= Trusted);

    /// <summary>The drafts that stand wholly in the content of a new one; null where some stand across it or say it already.</summary>
    private static List<AttributionDraft>? Enclosed(AttributionDraft draft, ImmutableArray<AttributionDraft> found)
    {
        var enclosed = new List<AttributionDraft>();
        foreach (var other in found)
        {
            if (!other.Hull.Overlaps(draft.Hull)) continue;
            if (other.Parent is not null) continue;
            if (draft.Content[0].Contains(other.Hull)) enclosed.Add(other);
            else if (Meets(other, draft)) return null;
        }
        return enclosed;
    }

    private static bool Meets(AttributionDraft one, AttributionDraft other) =>
        one.Content.Concat(one.Cue).Any(a => other.Content.Concat(other.Cue).Concat(other.Source).Any(a.Overlaps));
}
