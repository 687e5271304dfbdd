namespace Hearsay.Entities.Sieves;

/// <summary>
/// Acronyms and their full names: the one in brackets behind the other, else an acronym whose
/// letters are the initials of exactly one longer name in the report.
/// </summary>
internal sealed class AcronymSieve : ISieve
{
    public void Link(CoreferenceContext context)
    {
        LinkBrackets(context);
        LinkInitials(context);
    }

    private static void LinkBrackets(CoreferenceContext context)
    {
        var (reading, candidates) = (context.Reading, context.Candidates);
        foreach (var inner in candidates)
        {
            if (!inner.IsName || inner.First < 2 || reading.Word(inner.First - 1) is not "(") continue;
            if (inner.End >= reading.Tokens.Length || reading.Word(inner.End) is not (")" or "," or ";")) continue;
            if (Before(candidates, inner) is not { } outer) continue;
            if (Fits(inner, outer) || Fits(outer, inner))
                context.Clusters.TryMerge(inner.Index, outer.Index, "coreference/1: acronym in brackets");
        }
    }

    /// <summary>The longest named or nominal phrase that ends right before the bracket.</summary>
    private static Candidate? Before(Candidate[] candidates, Candidate inner)
    {
        Candidate? best = null;
        for (var i = inner.Index - 1; i >= 0 && i >= inner.Index - 8; i--)
        {
            var outer = candidates[i];
            if (outer.End != inner.First - 1 || outer.IsPronoun) continue;
            if (best is null || outer.IsName && !best.IsName || outer.IsName == best.IsName && outer.First < best.First) best = outer;
        }
        return best;
    }

    /// <summary>A one-word acronym fits a longer name of its initials, and any organisation's name or nominal that it follows.</summary>
    private static bool Fits(Candidate acronym, Candidate longer) =>
        acronym.NameWords is [var word] && NameWords.IsAcronym(word)
        && (longer.IsName ? longer.NameWords.Length > 1 : longer.Type == EntityType.Org)
        && (longer.Type == acronym.Type || longer.Type == EntityType.Org || NameWords.Initials(longer.NameWords) == word);

    private static void LinkInitials(CoreferenceContext context)
    {
        var byInitials = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in context.Candidates)
        {
            if (!name.IsName || name.NameWords.Length < 2 || name.Type is EntityType.Person or EntityType.Date or EntityType.Money) continue;
            var initials = NameWords.Initials(name.NameWords);
            if (initials.Length < 2) continue;
            if (!byInitials.TryAdd(initials, name.Index) && byInitials[initials] is >= 0 and var other && !context.Clusters.Same(other, name.Index))
                byInitials[initials] = -1;
        }
        foreach (var acronym in context.Candidates)
        {
            if (!acronym.IsName || acronym.NameWords is not [var word] || !NameWords.IsAcronym(word)) continue;
            if (byInitials.TryGetValue(word, out var longer) && longer >= 0 && context.Candidates[longer].Type == acronym.Type)
                context.Clusters.TryMerge(Math.Max(acronym.Index, longer), Math.Min(acronym.Index, longer), "coreference/1: acronym of initials");
        }
    }
}
