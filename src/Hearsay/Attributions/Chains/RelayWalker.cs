namespace Hearsay.Attributions.Chains;

/// <summary>
/// Walks from left to right over the words around a source and its cue and puts every source that relays
/// it, or that it relays, into the chain.
/// </summary>
internal sealed class RelayWalker(Reading reading, SourceReader sources, TokenSet said)
{
    private static readonly RelayPhrases Phrases = RelayPhrases.Shipped;

    /// <summary>Fills the chain of one attribution.</summary>
    /// <param name="chain">Holds the attribution's own source, or nothing.</param>
    /// <param name="zone">Where to look.</param>
    /// <param name="cue">The tokens of the cue; empty where there is none.</param>
    public void Walk(ChainDraft chain, SourcingZone zone, (int First, int End) cue)
    {
        for (var i = zone.First; i < zone.End; i++)
        {
            if (said.Contains(i)) continue;
            if (Phrases.TryMatch(reading, i, zone.End, out var relation, out var end) && !AnySaid(i, end))
            {
                if (!Apply(chain, zone, cue, relation, i, end)) continue;
                i = end - 1;
            }
            else if (!Inside(i, cue)) Clause(chain, zone, i);
        }
    }

    private bool Apply(ChainDraft chain, SourcingZone zone, (int First, int End) cue, Relation relation, int at, int end)
    {
        switch (relation)
        {
            case Relation.Quotes:
                Quotes(chain, zone, cue, at, end);
                return true;
            case Relation.QuotedBy:
                return QuotedBy(chain, zone, cue, at, end);
            case Relation.ReleasedBy:
                return Medium(chain, zone, end, named: false, "released by a medium", false) || Maker(chain, zone, at, end);
            case Relation.Told or Relation.ToldName:
                return Medium(chain, zone, end, named: relation == Relation.ToldName, "told to a medium", at < cue.End);
            case Relation.Medium:
                return Medium(chain, zone, end, named: false, "interviewed by a medium", false) || Unknown(chain, zone, end);
            case Relation.According when !Inside(at, cue) || chain.Count == 0:
                return Outer(chain, zone, end, "according to");
            case Relation.AccordingName when !Inside(at, cue):
                return Medium(chain, zone, end, named: true, "by way of a medium", false);
            case Relation.By:
                return Maker(chain, zone, at, end);
            default:
                return relation == Relation.Ignore;
        }
    }

    /// <summary>"X, citing Y": Y goes right inside X.</summary>
    private void Quotes(ChainDraft chain, SourcingZone zone, (int First, int End) cue, int at, int end)
    {
        if (Free(end, zone) is not { } inner)
        {
            if (Inside(at, cue)) Told(chain, end);
            return;
        }
        var before = chain.NearestBefore(at);
        if (chain.Covers(inner))
        {
            if (Subject(at, zone) is { } relayer) chain.Insert(0, sources.Read(reading, relayer, true, "quotes"), relayer);
            return;
        }
        var link = sources.Read(reading, inner, false, "quoted", certain: true);
        if (link.Kind == SourceKind.Unknown) return;
        chain.Insert(before < 0 ? chain.Count : before + 1, link, inner);
    }

    /// <summary>"X cited a report by Y", where the report is what is said: it is the root, or Y.</summary>
    private void Told(ChainDraft chain, int first)
    {
        var limit = reading.Sentences[reading.Tokens[first - 1].Sentence].EndToken;
        if (first >= limit || PhraseFinder.After(reading, SkipMarks(first, limit), limit) is not { } inner || chain.Covers(inner)) return;
        var link = sources.Read(reading, inner, false, "cited", certain: true);
        var speaks = inner.End < limit && reading.Word(inner.End) is "as";
        var name = link.Kind == SourceKind.Organisation && QuoteMarks.Is(reading.Word(first));
        if (!IsMedium(link.Kind) && link.Kind is not (SourceKind.Document or SourceKind.Anonymous) && !speaks && !name) return;
        chain.Insert(chain.Count, link, inner);
        if (inner.End >= limit || !Phrases.TryMatch(reading, inner.End, limit, out var relation, out var end) || relation is not (Relation.By or Relation.ReleasedBy)) return;
        if (PhraseFinder.After(reading, end, limit) is not { } maker) return;
        var made = sources.Read(reading, maker, false, "made the document", certain: true);
        if (made.Kind is not (SourceKind.Unknown or SourceKind.Document)) chain.Insert(chain.Count, made, maker);
    }

    /// <summary>"a letter seen by X": X goes right outside the letter.</summary>
    private bool QuotedBy(ChainDraft chain, SourcingZone zone, (int First, int End) cue, int at, int end)
    {
        var found = Free(end, zone) ?? (Inside(at, cue) ? Anything(end, zone) : null);
        if (found is not { } outer) return false;
        if (chain.Covers(outer)) return Quoted(chain, zone, at);
        var link = sources.Read(reading, outer, true, "quoted by");
        if (!Relays(link.Kind)) return false;
        chain.Insert(Math.Max(chain.NearestBefore(at), 0), link, outer);
        return true;
    }

    /// <summary>"X was quoted by Y", where Y was taken for the source: X goes innermost.</summary>
    private bool Quoted(ChainDraft chain, SourcingZone zone, int at)
    {
        while (at > zone.First && reading.Word(at - 1) is "was" or "were" or "is" or "are" or "been" or "has" or "have" or "being" or ",") at--;
        if (Subject(at, zone) is not { } speaker || chain.Covers(speaker)) return false;
        var link = sources.Read(reading, speaker, false, "quoted");
        chain.Insert(chain.Count, link, speaker);
        return true;
    }

    /// <summary>"Y told X": X goes outermost. A tagger may take X for the beginning of what is said.</summary>
    private bool Medium(ChainDraft chain, SourcingZone zone, int end, bool named, string why, bool intoSaid)
    {
        var found = Free(end, zone) ?? (intoSaid && !named ? Anything(end, zone) : null);
        if (found is not { } outer || chain.Covers(outer)) return false;
        if (named && MediaNames.Find(reading, outer, false, out _, out _) is null) return false;
        var link = sources.Read(reading, outer, true, why);
        if (!IsMedium(link.Kind)) return false;
        chain.Insert(0, link, outer);
        return true;
    }

    private bool Outer(ChainDraft chain, SourcingZone zone, int end, string why)
    {
        if (Free(end, zone) is not { } outer) return false;
        chain.Insert(0, sources.Read(reading, outer, false, why), outer);
        return true;
    }

    /// <summary>"a statement from Y": Y goes right inside the statement.</summary>
    private bool Maker(ChainDraft chain, SourcingZone zone, int at, int end)
    {
        var document = chain.NearestBefore(at);
        if (document < 0 || chain[document].Link.Kind != SourceKind.Document || chain[document].Phrase.End < at - 1) return false;
        if (Free(end, zone) is not { } maker) return false;
        var link = sources.Read(reading, maker, false, "made the document", certain: true);
        if (link.Kind is SourceKind.Unknown or SourceKind.Document) return false;
        chain.Insert(document + 1, link, maker);
        return true;
    }

    /// <summary>", X reported" or ", reported X" where X is a medium: X goes outermost.</summary>
    private void Clause(ChainDraft chain, SourcingZone zone, int at)
    {
        if (!ReportVerbs.Shipped.Contains(reading.Word(at))) return;
        var subject = at > zone.First && !said.Contains(at - 1) ? PhraseFinder.Before(reading, at, zone.First) : null;
        subject ??= Free(at + 1, zone);
        if (subject is not { } medium || chain.Covers(medium)) return;
        var link = sources.Read(reading, medium, true, "reported by a medium");
        if (IsMedium(link.Kind)) chain.Insert(0, link, medium);
    }

    private Phrase? Subject(int at, SourcingZone zone)
    {
        var end = at;
        if (end > zone.First && reading.Word(end - 1) is ",") end--;
        return PhraseFinder.Before(reading, end, zone.First) is { } phrase && !AnySaid(phrase.First, phrase.End)
            && reading.Word(phrase.First) is not ("this" or "This" or "that" or "That" or "what" or "What") ? phrase : null;
    }

    private Phrase? Free(int first, SourcingZone zone)
    {
        if (first >= zone.End || said.Contains(first)) return null;
        var limit = first;
        while (limit < zone.End && !said.Contains(limit)) limit++;
        return PhraseFinder.After(reading, SkipMarks(first, limit), limit);
    }

    /// <summary>A name that no list knows, where only a medium can stand.</summary>
    private bool Unknown(ChainDraft chain, SourcingZone zone, int end)
    {
        if (Free(end, zone) is not { } outer || chain.Covers(outer) || !WordClasses.IsCapital(reading.Word(outer.Head))) return false;
        var link = sources.Read(reading, outer, true, "interviewed by a medium");
        if (link.Kind != SourceKind.Organisation || link.Principal is not null) return false;
        chain.Insert(0, link with { Kind = SourceKind.Outlet }, outer);
        return true;
    }

    /// <summary>The phrase at a token, whether or not it is said.</summary>
    private Phrase? Anything(int first, SourcingZone zone) =>
        first >= zone.End ? null : PhraseFinder.After(reading, SkipMarks(first, zone.End), zone.End);

    private int SkipMarks(int first, int limit)
    {
        if (first + 1 < limit && WordClasses.IsArticle(reading.Word(first)) && QuoteMarks.Is(reading.Word(first + 1))) first++;
        while (first < limit && (QuoteMarks.Is(reading.Word(first)) || reading.Word(first) is "'" or "`")) first++;
        return first;
    }

    private bool AnySaid(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (said.Contains(i)) return true;
        }
        return false;
    }

    private static bool Inside(int token, (int First, int End) range) => token >= range.First && token < range.End;

    private static bool IsMedium(SourceKind kind) => kind is SourceKind.Outlet or SourceKind.Wire or SourceKind.StateAgency;

    private static bool Relays(SourceKind kind) => IsMedium(kind) || kind is SourceKind.Organisation or SourceKind.Person or SourceKind.Office;
}
