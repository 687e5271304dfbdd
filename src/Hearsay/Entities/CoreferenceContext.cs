namespace Hearsay.Entities;

/// <summary>What the sieves work on: candidates in text order and the clusters so far.</summary>
internal sealed class CoreferenceContext
{
    private readonly int[] _ownerOfHead;

    public CoreferenceContext(Reading reading, EntityLexicon lexicon)
    {
        Reading = reading;
        Lexicon = lexicon;
        Syntax = new SyntaxIndex(reading);
        Candidates = new CandidateBuilder(reading, Syntax, lexicon).Build();
        Clusters = new Clusters(Candidates);
        _ownerOfHead = new int[reading.Tokens.Length];
        Array.Fill(_ownerOfHead, -1);
        foreach (var candidate in Candidates)
        {
            if (candidate.IsGroup) continue;
            _ownerOfHead[candidate.Head] = candidate.Index;
            if (_ownerOfHead[candidate.PhraseHead] < 0) _ownerOfHead[candidate.PhraseHead] = candidate.Index;
        }
    }

    public Reading Reading { get; }

    public EntityLexicon Lexicon { get; }

    public SyntaxIndex Syntax { get; }

    public Candidate[] Candidates { get; }

    public Clusters Clusters { get; }

    /// <summary>The members of a group: the mention around its first head, and those joined to it.</summary>
    public IEnumerable<Candidate> MembersOf(Candidate group)
    {
        if (HeadedBy(group.PhraseHead) is { } first) yield return first;
        for (var child = Syntax.FirstChild(group.PhraseHead); child >= 0; child = Syntax.NextSibling(child))
        {
            if (Syntax.Relations[child] == Dependency.Conj && HeadedBy(child) is { } member) yield return member;
        }
    }

    /// <summary>The candidate whose head a token is; null where there is none.</summary>
    public Candidate? HeadedBy(int token) => token >= 0 && _ownerOfHead[token] is >= 0 and var owner ? Candidates[owner] : null;
}
