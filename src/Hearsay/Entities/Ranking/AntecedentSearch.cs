namespace Hearsay.Entities.Ranking;

/// <summary>Collects the clusters that a phrase may stand for: near enough, and agreeing in gender, number and type.</summary>
internal sealed class AntecedentSearch(CoreferenceContext context)
{
    /// <summary>At most so many clusters are weighed.</summary>
    public const int MaxClusters = 20;

    private const int MaxMembers = 24; // of a cluster looked at
    private readonly int[] _seen = new int[context.Candidates.Length];

    /// <summary>Writes the clusters, the one mentioned last first, and returns how many.</summary>
    public int Find(Candidate anaphor, AnaphorClass anaphorClass, Span<Antecedent> found)
    {
        var (count, oldest) = (0, anaphor.Sentence - AnaphorClasses.Window(anaphorClass));
        var own = context.Clusters.Of(anaphor.Index);
        var spoken = false;
        for (var i = anaphor.Index - 1; i >= 0 && count < found.Length; i--)
        {
            var candidate = context.Candidates[i];
            if (candidate.Sentence < oldest) break;
            if (candidate.Type is EntityType.Date or EntityType.Money || candidate.Pronoun is { Person: 0 or 1 or 2 }) continue;
            var cluster = context.Clusters.Of(i);
            if (cluster == own || _seen[cluster] == anaphor.Index + 1) continue;
            if (candidate.Nests(anaphor) || !NumbersAgree(anaphor, candidate) || (anaphor.Speaks && IsMute(candidate)) || !context.Clusters.Agree(anaphor.Index, i)) continue;
            _seen[cluster] = anaphor.Index + 1;
            if (IsBarred(anaphor, candidate) || (context.Clusters.IsNamed(own) && context.Clusters.IsNamed(cluster))) continue;
            found[count] = Describe(anaphor, new Antecedent(cluster, i, count) { SpokeLast = candidate.Speaks && !spoken });
            spoken |= candidate.Speaks;
            count++;
        }
        return count;
    }

    /// <summary>"They" takes plurals and bodies of people; otherwise singular and plural do not mix.</summary>
    private static bool NumbersAgree(Candidate anaphor, Candidate candidate) =>
        (anaphor.Numbers & candidate.Numbers) != 0
        || (anaphor.IsPronoun && anaphor.Numbers == Numbers.Either && candidate.Type == EntityType.Org);

    /// <summary>Acts, events and things say nothing; documents do.</summary>
    private static bool IsMute(Candidate candidate) =>
        candidate.IsNominal && !candidate.IsGroup && candidate.Noun.Type is EntityType.Other or EntityType.Event or EntityType.Product && !candidate.Noun.IsDocument;

    /// <summary>
    /// Two arguments of one verb are two things, unless a reflexive says otherwise; so are a name and
    /// the possessor in its apposition ("the firm, its rival").
    /// </summary>
    private bool IsBarred(Candidate anaphor, Candidate candidate) =>
        anaphor.IsPronoun && anaphor.Governor >= 0 && (anaphor.Role == Dependency.NmodPoss
            ? context.Syntax.Relations[anaphor.Governor] == Dependency.Appos && context.Syntax.Head(anaphor.Governor) == candidate.PhraseHead
            : anaphor.Governor == candidate.Governor && !IsReflexive(context.Reading.Word(anaphor.Head)));

    private static bool IsReflexive(ReadOnlySpan<char> pronoun) =>
        pronoun.EndsWith("self", StringComparison.OrdinalIgnoreCase) || pronoun.EndsWith("selves", StringComparison.OrdinalIgnoreCase);

    private Antecedent Describe(Candidate anaphor, Antecedent antecedent)
    {
        Span<bool> known = stackalloc bool[Math.Min(anaphor.Modifiers.Length, 16)];
        var left = MaxMembers;
        foreach (var member in context.Clusters.Members(antecedent.Last))
        {
            if (left-- == 0) break;
            antecedent.HasName |= member.IsName;
            antecedent.IsDocument |= member.Noun.IsDocument && !member.IsName;
            if (anaphor.IsPronoun) continue;
            Compare(anaphor, member, ref antecedent);
            for (var i = 0; i < known.Length; i++) known[i] |= Has(member, anaphor.Modifiers[i]);
        }
        antecedent.KnownModifiers = known.Count(true);
        return antecedent;
    }

    private void Compare(Candidate anaphor, Candidate member, ref Antecedent antecedent)
    {
        if (member.IsPronoun) return;
        antecedent.SameHead |= member.HeadLemma == anaphor.HeadLemma;
        var kind = member.Noun.Kind;
        if (member.IsName)
        {
            var nameKind = kind.Length == 0 ? 3 : context.Lexicon.CanStandFor(anaphor.Noun.Kind, kind) ? 1 : 2;
            if (antecedent.NameKind is 0 or 3 || nameKind == 1) antecedent.NameKind = nameKind;
        }
        else if (kind.Length > 0 && anaphor.Noun.Kind.Length > 0)
        {
            var same = context.Lexicon.CanStandFor(anaphor.Noun.Kind, kind);
            antecedent.SameKind |= same;
            antecedent.OtherKind |= !same;
        }
    }

    private static bool Has(Candidate member, string word)
    {
        if (member.HeadLemma == word || member.Modifiers.Contains(word)) return true;
        foreach (var name in member.NameWords)
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
