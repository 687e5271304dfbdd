namespace Hearsay.Prepare.Linking;

/// <summary>One article with the reading of its first annotator.</summary>
internal sealed record GoldReport(string Id, string Text, ImmutableArray<GoldAttribution> Attributions)
{
    /// <summary>The article read up to its tokens and sentences.</summary>
    public Reading Cut()
    {
        var report = new Report { Id = new ReportId(Id), Doc = Id, Text = Text, Origin = Id, Offsets = new OffsetMap([]) };
        return new SentenceSplitter().Run(new ParagraphFinder().Run(new Reading(report), default), default);
    }
}
