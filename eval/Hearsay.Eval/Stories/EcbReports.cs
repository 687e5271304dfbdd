using Hearsay.Pipelines;
using Hearsay.Stories;

namespace Hearsay.Eval.Stories;

/// <summary>Files documents of ECB+ as reports whose claims are the gold event mentions, with arguments from the project's own parse.</summary>
internal static class EcbReports
{
    /// <summary>In canonical order of the ids; claim i of a report is event i of its document.</summary>
    public static FiledReport File(Pipeline pipeline, EcbDocument document)
    {
        var reading = pipeline.Read(Reports.FromText(document.Id, document.Text) with { Id = new ReportId(document.Id), Title = TitleOf(document.Text) });
        var index = new SyntaxIndex(reading);
        var claims = document.Events.Select((mention, number) => EventClaims.Of(index, mention.Span, new ClaimId($"{document.Id}#{number}")));
        return ReportFiler.File(reading with { Claims = [.. claims] });
    }

    private static TextSpan? TitleOf(string text) => text.IndexOf('\n') is > 0 and var end ? new TextSpan(0, end) : null;
}
