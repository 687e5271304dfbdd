namespace Hearsay.Entities.Ranking;

/// <summary>A cluster that a phrase may stand for.</summary>
/// <param name="Cluster">Its number.</param>
/// <param name="Last">Its last mention before the phrase.</param>
/// <param name="Rank">0 for the cluster mentioned last, and so on.</param>
internal record struct Antecedent(int Cluster, int Last, int Rank)
{
    /// <summary>True for the first of the clusters whose last mention speaks.</summary>
    public bool SpokeLast { get; set; }

    /// <summary>True where a member is a name.</summary>
    public bool HasName { get; set; }

    /// <summary>True where a member is a statement, report, letter or law.</summary>
    public bool IsDocument { get; set; }

    /// <summary>True where a member has the phrase's head word.</summary>
    public bool SameHead { get; set; }

    /// <summary>True where a member's head word is of the phrase's kind ("firm" for "company").</summary>
    public bool SameKind { get; set; }

    /// <summary>True where a member's head word is of another kind ("court" for "company").</summary>
    public bool OtherKind { get; set; }

    /// <summary>0: no name ends in a known noun; 1: one ends in the phrase's own kind; 2: in another; 3: names without a kind.</summary>
    public int NameKind { get; set; }

    /// <summary>How many of the phrase's modifiers the cluster has.</summary>
    public int KnownModifiers { get; set; }
}
