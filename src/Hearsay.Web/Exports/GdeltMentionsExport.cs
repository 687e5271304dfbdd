namespace Hearsay.Web.Exports;

/// <summary>Where events are told, in the 16 columns of GDELT 2.0, without a first line. The last column says on whose word.</summary>
internal sealed class GdeltMentionsExport : TabExport
{
    private const string Web = "1", NonTextual = "6";

    public override string Name => "gdelt-mentions";

    protected override bool Takes(CodedEvent coded) => GdeltFields.Takes(coded);

    protected override IReadOnlyList<string?> Line(FoundReport found, Claim claim, CodedEvent coded) =>
    [
        GdeltFields.IdOf(found.Report, coded), Day(GdeltFields.DayOf(found.Report, coded), "yyyyMMdd") is { } day ? day + "000000" : null,
        GdeltFields.Stamp(found.Report.Published), found.Report.CanonicalUrl is null ? NonTextual : Web, found.Report.CanonicalUrl?.Host ?? found.Outlet,
        GdeltFields.IdentifierOf(found.Report), SentenceOf(found.Reading, coded.Trigger), Offset(found, coded.Actor?.Span), Offset(found, coded.Recipient?.Span),
        Offset(found, coded.Trigger), "1", Confidence(found.Reading, claim), found.Point(found.Reading.Text.Length).ToString(CultureInfo.InvariantCulture),
        null, null, FoundReport.Chain(coded.Chain),
    ];

    private static string Offset(FoundReport found, TextSpan? span) => span is { } known ? found.Point(known.Start).ToString(CultureInfo.InvariantCulture) : "-1";

    /// <summary>Counted from 1.</summary>
    private static string SentenceOf(Reading reading, TextSpan span)
    {
        for (var i = 0; i < reading.Sentences.Length; i++)
        {
            if (reading.Sentences[i].Span.Contains(span.Start)) return (i + 1).ToString(CultureInfo.InvariantCulture);
        }
        return "1";
    }

    /// <summary>Percent that who said it is right; empty where the outlet speaks for itself.</summary>
    private static string? Confidence(Reading reading, Claim claim) =>
        claim.Attribution is { } id && reading.Attributions.FirstOrDefault(one => one.Id == id) is { } attribution
            ? Math.Round(attribution.Confidence * 100).ToString("0", CultureInfo.InvariantCulture) : null;
}
