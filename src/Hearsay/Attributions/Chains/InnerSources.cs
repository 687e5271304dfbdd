namespace Hearsay.Attributions.Chains;

/// <summary>Puts those whose words are passed on inside of whoever passes them on.</summary>
internal sealed class InnerSources(Reading reading, SourceReader sources, NearbyPhrases nearby, ChainDraft chain)
{
    /// <summary>"X, citing Y": Y goes right inside X.</summary>
    public void Quotes(int at, int end, bool inCue)
    {
        if (nearby.Free(end) is not { } inner)
        {
            if (inCue) Told(end);
            return;
        }
        var before = chain.NearestBefore(at);
        if (chain.Covers(inner))
        {
            if (nearby.Subject(at) is { } relayer) chain.Insert(0, sources.Read(reading, relayer, true, "quotes"), relayer);
            return;
        }
        var link = sources.Read(reading, inner, false, "quoted", certain: true);
        if (link.Kind == SourceKind.Unknown) return;
        chain.Insert(before < 0 ? chain.Count : before + 1, link, inner);
    }

    /// <summary>"X was quoted by Y", where Y was taken for the source: X goes innermost.</summary>
    public bool Quoted(int at)
    {
        while (at > 0 && reading.Word(at - 1) is "was" or "were" or "is" or "are" or "been" or "has" or "have" or "being" or ",") at--;
        if (nearby.Subject(at) is not { } speaker || chain.Covers(speaker)) return false;
        chain.Insert(chain.Count, sources.Read(reading, speaker, false, "quoted"), speaker);
        return true;
    }

    /// <summary>"a statement from Y": Y goes right inside the statement.</summary>
    public bool Maker(int at, int end)
    {
        var document = chain.NearestBefore(at);
        if (document < 0 || chain[document].Link.Kind != SourceKind.Document || chain[document].Phrase.End < at - 1) return false;
        if (nearby.Free(end) is not { } maker) return false;
        var link = sources.Read(reading, maker, false, "made the document", certain: true);
        if (link.Kind is SourceKind.Unknown or SourceKind.Document) return false;
        chain.Insert(document + 1, link, maker);
        return true;
    }

    /// <summary>"on behalf of Y": whoever stands before speaks for Y.</summary>
    public bool Behalf(int at, int end)
    {
        if ((nearby.Free(end) ?? nearby.InSentence(end)) is not { } party) return false;
        var link = sources.Read(reading, party, false, "spoken for", certain: true);
        if (link.Kind is SourceKind.Unknown or SourceKind.Document) return false;
        return chain.SpeaksFor(at, link.Principal ?? link.Name);
    }

    /// <summary>"X cited a report by Y", where the report is what is said: it is the root, or Y.</summary>
    private void Told(int first)
    {
        if (nearby.InSentence(first) is not { } inner || chain.Covers(inner)) return;
        var link = sources.Read(reading, inner, false, "cited", certain: true);
        var limit = reading.Sentences[reading.Tokens[first - 1].Sentence].EndToken;
        var speaks = inner.End < limit && reading.Word(inner.End) is "as";
        var name = link.Kind == SourceKind.Organisation && QuoteMarks.Is(reading.Word(first));
        if (!OuterRelays.IsMedium(link.Kind) && link.Kind is not (SourceKind.Document or SourceKind.Anonymous) && !speaks && !name) return;
        chain.Insert(chain.Count, link, inner);
        Relays(chain.Count - 1, inner.End, limit);
    }

    /// <summary>"a statement released by X, carried by Y and cited by Z": makers go inside of the document, media outside, each outside of the one before.</summary>
    private void Relays(int document, int at, int limit)
    {
        while (RelayPhrases.TryMatch(reading, at, limit, out var relation, out var end) && relation is Relation.By or Relation.ReleasedBy or Relation.QuotedBy)
        {
            if (PhraseFinder.After(reading, end, limit) is not { } named) return;
            var passes = sources.Read(reading, named, relation != Relation.By, "passes the document on", certain: true);
            if (relation != Relation.By && OuterRelays.IsMedium(passes.Kind)) chain.Insert(document, passes, named);
            else if (relation != Relation.QuotedBy && passes.Kind is not (SourceKind.Unknown or SourceKind.Document)) chain.Insert(chain.Count, passes with { Why = "made the document" }, named);
            at = named.End;
            while (at < limit && reading.Word(at) is "and" or ",") at++;
        }
    }
}
