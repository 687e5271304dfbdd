using Hearsay.Intake.Decoding;
using Hearsay.Intake.Html.Metadata;

namespace Hearsay.Intake.Html;

/// <summary>A page to a report: metadata, title, main text, and the way back to the bytes.</summary>
internal sealed class HtmlReportReader(IntakeOptions options)
{
    public IntakeResult Read(ReadOnlyMemory<byte> bytes, string origin)
    {
        if (bytes.Length > options.Limits.PageBytes)
            return Rejections.TooLarge(origin, "page", options.Limits.PageBytes, "PageBytes");
        var source = ByteDecoder.Decode(bytes.Span, options.Charset, declares: true);
        return Read(source, bytes, origin, KnownFields.None);
    }

    /// <summary>Reads a page that stands in a container: <paramref name="bytes"/> are what the source's runs point into.</summary>
    public IntakeResult Read(SourceText source, ReadOnlyMemory<byte> bytes, string origin, KnownFields fields)
    {
        if (string.IsNullOrWhiteSpace(source.Chars))
            return Rejections.Make(origin, RejectionCodes.Empty, "The input holds white space only.");
        if (source.Chars.Length > options.Limits.PageBytes)
            return Rejections.TooLarge(origin, "page", options.Limits.PageBytes, "PageBytes");
        try
        {
            var page = ParsedPage.Parse(source, options.Limits);
            return page.Depth > options.Limits.NestingDepth
                ? Beyond(origin, RejectionCodes.TooDeep)
                : Build(page, bytes, origin, fields);
        }
        catch (PageLimitException e)
        {
            return Beyond(origin, e.Code);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // The parser and the readability library are not ours; a page that breaks them must not end the batch.
            return Rejections.Make(origin, RejectionCodes.PageFailed, $"The page made its parser fail ({e.GetType().Name}).");
        }
    }

    private IntakeResult Build(ParsedPage page, ReadOnlyMemory<byte> bytes, string origin, KnownFields fields)
    {
        var metadata = PageMetadataReader.Read(page.Document, fields, options);
        if (page.Document.Body is null) return NoText(origin);
        var title = new TitleFinder(page, metadata).Find();
        PageCleaner.Clean(page.Document.Body);
        var (paragraphs, why) = MainContent.Find(page, fields.IsMainText);
        var filter = new ParagraphFilter(title?.Draft.Text.ToString(), metadata);
        paragraphs = filter.Filter(paragraphs);
        if (metadata.Byline is null && filter.Byline is { } byline)
            metadata = metadata with { Byline = byline, Notes = metadata.Notes.Add("byline: line above the text") };
        if (title is null && paragraphs is [{ Block: "h1" or "h2" or "h3" } heading, _, ..])
        {
            title = (heading, "title: first heading");
            paragraphs.RemoveAt(0);
        }
        if (paragraphs.Count == 0) return NoText(origin);

        var text = new MappedTextBuilder();
        var span = title is null ? (TextSpan?)null : new TextSpan(0, title.Value.Draft.Text.Length);
        title?.Draft.WriteTo(text, page.Source);
        foreach (var paragraph in paragraphs)
        {
            if (text.Length > 0) text.AppendLoose(text.Length == span?.End ? "\n\n" : "\n");
            paragraph.WriteTo(text, page.Source);
        }
        if (text.Length > options.Limits.TextLength)
            return Rejections.TooLarge(origin, "text", options.Limits.TextLength, "TextLength");
        metadata = metadata with { Notes = [page.Source.Charset, .. metadata.Notes, .. title is null ? [] : new[] { title.Value.Why }, why] };
        return new ReportMaker(options).Make(text, span, metadata, bytes, origin, fields.Doc);
    }

    private Rejection Beyond(string origin, string code) => Rejections.Make(origin, code, code == RejectionCodes.TooDeep
        ? $"The page nests elements deeper than {options.Limits.NestingDepth} (NestingDepth)."
        : string.Create(CultureInfo.InvariantCulture, $"The page has more than {options.Limits.Tags:N0} elements (Tags)."));

    private static Rejection NoText(string origin) =>
        Rejections.Make(origin, RejectionCodes.NoText, "The page has no main text.");
}
