namespace Hearsay.Attributions.Chains;

/// <summary>A chain while it is being put together: links in order, each with the phrase it rests on.</summary>
internal sealed class ChainDraft
{
    private readonly List<(ChainLink Link, Phrase Phrase)> _links = [];

    /// <summary>How many links there are.</summary>
    public int Count => _links.Count;

    /// <summary>The links, outermost first.</summary>
    public IEnumerable<ChainLink> Links => _links.Select(item => item.Link);

    /// <summary>The innermost link.</summary>
    public ChainLink? Root => _links.Count == 0 ? null : _links[^1].Link;

    /// <summary>The link at a place.</summary>
    public (ChainLink Link, Phrase Phrase) this[int index] => _links[index];

    /// <summary>True where the chain has a link of this name already.</summary>
    public bool Holds(ChainLink link) => _links.Exists(item => item.Link.Name == link.Name || (link.Entity is { } e && item.Link.Entity == e));

    /// <summary>True where a link rests on words of this phrase.</summary>
    public bool Covers(Phrase phrase) => _links.Exists(item => item.Phrase.Overlaps(phrase));

    /// <summary>Puts a link at a place, unless its name or its words are there already.</summary>
    public void Insert(int index, ChainLink link, Phrase phrase)
    {
        if (!Holds(link) && !Covers(phrase)) _links.Insert(index, (link, phrase));
    }

    /// <summary>Says of the link at a place, or right before it, for whom it speaks; false where there is none, or it is known.</summary>
    public bool SpeaksFor(int token, string principal)
    {
        var at = _links.FindIndex(item => item.Phrase.First <= token && token < item.Phrase.End);
        if (at < 0) at = NearestBefore(token);
        if (at < 0 || _links[at].Link.Principal is not null) return false;
        _links[at] = (_links[at].Link with { Principal = principal }, _links[at].Phrase);
        return true;
    }

    /// <summary>The link whose words end nearest before a token; -1 where none does.</summary>
    public int NearestBefore(int token)
    {
        var best = -1;
        for (var i = 0; i < _links.Count; i++)
        {
            if (_links[i].Phrase.End <= token && (best < 0 || _links[i].Phrase.End > _links[best].Phrase.End)) best = i;
        }
        return best;
    }
}
