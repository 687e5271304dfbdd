namespace Hearsay.Attributions.Mending;

/// <summary>Mends what a tagger gets wrong in ways that words and tree show plainly.</summary>
internal static class SegmentMender
{
    /// <summary>A name is not longer than this, in tokens.</summary>
    private const int LongestName = 14;

    /// <summary>Returns the segments with better roles, in text order and without overlaps.</summary>
    public static ImmutableArray<RoleSegment> Mend(Reading reading, ImmutableArray<RoleSegment> segments)
    {
        var mended = segments.ToBuilder();
        for (var i = 0; i < mended.Count; i++)
        {
            if (mended[i].Role != Role.Cue) continue;
            if (i > 0 && SpeaksHere(reading, mended, i - 1, i)) mended[i - 1] = mended[i - 1] with { Role = Role.Source };
            if (i + 1 < mended.Count && IsNameAfterAccording(reading, mended[i], mended[i + 1]))
                mended[i + 1] = mended[i + 1] with { Role = Role.Source };
            if (i + 1 < mended.Count && Recipient(reading, mended[i], mended[i + 1]) is > 0 and var words)
                mended[i + 1] = mended[i + 1] with { FirstToken = mended[i + 1].FirstToken + words };
        }
        return mended.ToImmutable();
    }

    /// <summary>
    /// Words at the beginning of a content that name to whom it is said: "told [the crowd] that", which the
    /// guidelines of PolNeAR leave out, and "briefed [the president on] what"; 0 where there are none.
    /// </summary>
    private static int Recipient(Reading reading, RoleSegment cue, RoleSegment content)
    {
        if (content.Role != Role.Content || content.FirstToken != cue.EndToken || reading.Syntax.IsEmpty) return 0;
        if (!AddressingVerbs.Shipped.TakesObject(reading.Syntax[cue.EndToken - 1].Lemma)) return 0;
        for (var i = content.FirstToken; i < Math.Min(content.EndToken - 1, content.FirstToken + 10); i++)
        {
            if (reading.Word(i) is "that" || QuoteMarks.Is(reading.Word(i)))
                return i > content.FirstToken && reading.Syntax[i].Upos is Upos.SCONJ or Upos.PUNCT or Upos.PRON ? i - content.FirstToken : 0;
            if (IsAbout(reading, cue, content, i)) return i + 1 - content.FirstToken;
            if (reading.Syntax[i].Upos is Upos.VERB or Upos.AUX or Upos.PART) return 0;
        }
        return 0;
    }

    /// <summary>"on", "of" or "about" behind the object of the cue: what it leads to is said to that object.</summary>
    private static bool IsAbout(Reading reading, RoleSegment cue, RoleSegment content, int token)
    {
        if (reading.Word(token) is not ("on" or "of" or "about") || reading.Syntax[token].BaseRelation is not ("case" or "mark")) return false;
        var about = reading.Syntax[token].Head;
        var verb = about < 0 ? -1 : reading.Syntax[about].Head;
        if (verb < cue.FirstToken || verb >= cue.EndToken || about >= content.EndToken) return false;
        for (var i = content.FirstToken; i < token; i++)
        {
            if (reading.Syntax[i].Head == verb && reading.Syntax[i].Relation == "obj") return true;
        }
        return false;
    }

    /// <summary>A content without a verb that is the subject of the cue, where more content follows, is the source.</summary>
    private static bool SpeaksHere(Reading reading, ImmutableArray<RoleSegment>.Builder segments, int content, int cue)
    {
        var (said, says) = (segments[content], segments[cue]);
        if (said.Role != Role.Content || says.FirstToken - said.EndToken > 1 || reading.Syntax.IsEmpty) return false;
        if (said.EndToken - said.FirstToken > LongestName || cue + 1 >= segments.Count || segments[cue + 1].Role != Role.Content) return false;
        var subject = false;
        for (var i = said.FirstToken; i < said.EndToken; i++)
        {
            var syntax = reading.Syntax[i];
            if (syntax.Upos is Upos.VERB or Upos.AUX || QuoteMarks.Is(reading.Word(i)) && i > said.FirstToken && i + 1 < said.EndToken) return false;
            subject |= syntax.Head >= says.FirstToken && syntax.Head < says.EndToken && syntax.Relation == "nsubj";
            subject |= syntax.Head >= says.FirstToken && syntax.Head < says.EndToken && syntax.Relation == "nsubj:pass" && reading.Word(syntax.Head) is "quoted" or "cited";
        }
        return subject;
    }

    /// <summary>What follows "according to" at once is who says it, even where it stands in quotation marks.</summary>
    private static bool IsNameAfterAccording(Reading reading, RoleSegment cue, RoleSegment next) =>
        next.Role == Role.Content && next.FirstToken <= cue.EndToken + 1 && next.EndToken - next.FirstToken <= LongestName
        && cue.EndToken - cue.FirstToken >= 2 && reading.Word(cue.EndToken - 1) is "to"
        && reading.Word(cue.EndToken - 2).Equals("according", StringComparison.OrdinalIgnoreCase);
}
