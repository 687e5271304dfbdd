namespace Hearsay.Attributions.Chains;

/// <summary>Puts those who pass words on outside of whom they pass on.</summary>
internal sealed class OuterRelays(Reading reading, SourceReader sources, NearbyPhrases nearby, ChainDraft chain)
{
    /// <summary>"a letter seen by X": X goes right outside the letter. Who runs a medium does not relay it.</summary>
    public bool QuotedBy(int at, int end, bool inCue, InnerSources inside)
    {
        var found = nearby.Free(end) ?? (inCue ? nearby.Anything(end) : null);
        if (found is not { } outer) return false;
        if (chain.Covers(outer)) return inside.Quoted(at);
        var link = sources.Read(reading, outer, true, "quoted by");
        var within = Math.Max(chain.NearestBefore(at), 0);
        if (!Relays(link.Kind) || within < chain.Count && IsMedium(chain[within].Link.Kind) && !IsMedium(link.Kind)) return false;
        chain.Insert(within, link, outer);
        return true;
    }

    /// <summary>"Y told X": X goes outermost. A tagger may take X for the beginning of what is said.</summary>
    public bool Medium(int end, bool named, string why, bool intoSaid)
    {
        var found = nearby.Free(end) ?? (intoSaid && !named ? nearby.Anything(end) : null);
        if (found is not { } outer || chain.Covers(outer)) return false;
        if (named && MediaNames.Find(reading, outer, false, out _, out _) is null) return false;
        var link = sources.Read(reading, outer, true, why);
        if (!IsMedium(link.Kind)) return false;
        chain.Insert(0, link, outer);
        return true;
    }

    /// <summary>A name that no list knows, where only a medium can stand.</summary>
    public bool Unknown(int end)
    {
        if (nearby.Free(end) is not { } outer || chain.Covers(outer) || !WordClasses.IsCapital(reading.Word(outer.Head))) return false;
        var link = sources.Read(reading, outer, true, "interviewed by a medium");
        if (link.Kind != SourceKind.Organisation || link.Principal is not null) return false;
        chain.Insert(0, link with { Kind = SourceKind.Outlet }, outer);
        return true;
    }

    /// <summary>"according to X".</summary>
    public bool Outermost(int end, string why)
    {
        if (nearby.Free(end) is not { } outer) return false;
        chain.Insert(0, sources.Read(reading, outer, false, why), outer);
        return true;
    }

    /// <summary>", X reported" or ", reported X" where X is a medium: X goes outermost.</summary>
    public void Clause(int at, int begin)
    {
        if (!ReportVerbs.Shipped.Contains(reading.Word(at))) return;
        var subject = at > begin && !nearby.AnySaid(at - 1, at) ? PhraseFinder.Before(reading, at, begin) : null;
        subject ??= nearby.Free(at + 1);
        if (subject is not { } medium || chain.Covers(medium)) return;
        var link = sources.Read(reading, medium, true, "reported by a medium");
        if (IsMedium(link.Kind)) chain.Insert(0, link, medium);
    }

    /// <summary>Outlets, wires and state agencies.</summary>
    public static bool IsMedium(SourceKind kind) => kind is SourceKind.Outlet or SourceKind.Wire or SourceKind.StateAgency;

    private static bool Relays(SourceKind kind) => IsMedium(kind) || kind is SourceKind.Organisation or SourceKind.Person or SourceKind.Office;
}
