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
            _ownerOfHead[candidate.Head] = candidate.Index;
            if (_ownerOfHead[candidate.PhraseHead] < 0) _ownerOfHead[candidate.PhraseHead] = candidate.Index;
        }
    }

    public Reading Reading { get; }

    public EntityLexicon Lexicon { get; }

    public SyntaxIndex Syntax { get; }

    public Candidate[] Candidates { get; }

    public Clusters Clusters { get; }

    /// <summary>The candidate whose head a token is; null where there is none.</summary>
    public Candidate? HeadedBy(int token) => token >= 0 && _ownerOfHead[token] is >= 0 and var owner ? Candidates[owner] : null;
}
