namespace Hearsay.Entities.Sieves;

/// <summary>
/// A definite phrase whose head word an earlier phrase, title or name ends in, and whose other words
/// are all known of that thing: "the defence ministry" ... "the ministry".
/// </summary>
internal sealed class HeadMatchSieve : ISieve
{
    private const int Window = 15; // sentences back for a nominal; names may lie further
    private const int NameWindow = 60;
    private const int SpeakerWindow = 3; // for one who speaks, as the phrase does
    private const int MaxTried = 12; // earlier phrases of one head word looked at

    public void Link(CoreferenceContext context)
    {
        var byHead = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var candidate in context.Candidates)
        {
            if (candidate.IsPronoun || (candidate.HeadLemma.Length == 0 && candidate.Titles.Length == 0)) continue;
            var isAnaphor = candidate.IsNominal && candidate.Type != EntityType.Date
                && candidate.Determination is Determination.Definite or Determination.Demonstrative;
            if (!byHead.TryGetValue(candidate.HeadLemma, out var earlier)) byHead.Add(candidate.HeadLemma, earlier = []);
            else if (isAnaphor && !(candidate.Speaks && LinkBack(context, candidate, earlier, speakers: true))) LinkBack(context, candidate, earlier, speakers: false);
            earlier.Add(candidate.Index);
            foreach (var title in candidate.Titles)
            {
                if (!byHead.TryGetValue(title, out var bearers)) byHead.Add(title, bearers = []);
                bearers.Add(candidate.Index);
            }
        }
    }

    /// <summary>Tries the nearest first; of speakers only those close by.</summary>
    private static bool LinkBack(CoreferenceContext context, Candidate anaphor, List<int> earlier, bool speakers)
    {
        for (var i = earlier.Count - 1; i >= 0 && i >= earlier.Count - MaxTried; i--)
        {
            var antecedent = context.Candidates[earlier[i]];
            var window = speakers ? SpeakerWindow : antecedent.IsName ? NameWindow : Window;
            if (anaphor.Sentence - antecedent.Sentence > window) return false;
            if ((speakers && !antecedent.Speaks) || antecedent.Nests(anaphor) || (antecedent.Numbers & anaphor.Numbers) == 0) continue;
            if (antecedent.IsName && antecedent.Type == EntityType.Person && !antecedent.Titles.Contains(anaphor.HeadLemma)) continue;
            if (!IsKnown(context, anaphor, antecedent)) continue;
            if (context.Clusters.TryDescribe(anaphor.Index, antecedent.Index, "coreference/1: same head word")) return true;
        }
        return false;
    }

    private static bool IsKnown(CoreferenceContext context, Candidate anaphor, Candidate antecedent)
    {
        foreach (var word in anaphor.Modifiers)
        {
            if (!HasWord(context, antecedent, word)) return false;
        }
        return true;
    }

    private static bool HasWord(CoreferenceContext context, Candidate antecedent, string word)
    {
        var left = 16; // members looked at
        foreach (var member in context.Clusters.Members(antecedent.Index))
        {
            if (member.Modifiers.Contains(word)) return true;
            foreach (var name in member.NameWords)
            {
                if (name.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
            }
            if (--left == 0) return false;
        }
        return false;
    }
}
