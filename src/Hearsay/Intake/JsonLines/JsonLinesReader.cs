using System.Text.Json;
using Hearsay.Intake.Html;

namespace Hearsay.Intake.JsonLines;

/// <summary>Many reports from one stream, a JSON object a line (docs/formats/jsonl-input.md). A bad line is a rejection; the rest goes on.</summary>
internal sealed class JsonLinesReader(IntakeOptions options)
{
    private readonly JsonTextReader _texts = new(options);
    private readonly HtmlReportReader _pages = new(options);

    public IEnumerable<IntakeResult> Read(Stream stream, string origin, CancellationToken cancel)
    {
        var any = false;
        foreach (var line in LineReader.Read(stream, options.Limits.Bytes))
        {
            cancel.ThrowIfCancellationRequested();
            var bytes = line.Number == 1 && line.Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? line.Bytes[3..] : line.Bytes;
            if (!line.TooLong && IsBlank(bytes.Span)) continue;
            any = true;
            var place = string.Create(CultureInfo.InvariantCulture, $"line {line.Number}");
            if (line.TooLong) yield return Rejections.TooLarge(origin, "line", options.Limits.Bytes, "Bytes", place);
            else yield return ReadLine(bytes, origin, line.Number);
        }
        if (!any) yield return Rejections.Make(origin, RejectionCodes.Empty, "The input holds no line.");
    }

    /// <summary>Reads one line; <see cref="Report.Archived"/> and the offsets are the line's bytes.</summary>
    public IntakeResult ReadLine(ReadOnlyMemory<byte> line, string origin, long number)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{origin}:{number}");
        JsonRecord record;
        try
        {
            record = JsonRecord.Parse(line.Span);
        }
        catch (JsonException e)
        {
            return Bad(where, RejectionCodes.BadJson, Plain(e), number, e.BytePositionInLine ?? 0);
        }
        catch (BadFieldException e)
        {
            return Bad(where, RejectionCodes.BadField, e.Message, number, e.At);
        }
        var fields = Fields(record, origin, number);
        if (record["html"] is { Chars.Length: > 0 } html) return _pages.Read(html, line, where, fields);
        if (record["text"] is { Chars.Length: > 0 } text) return _texts.Read(text, record["title"], line, where, fields);
        return Bad(where, RejectionCodes.BadField, "The line has neither 'text' nor 'html', or it is empty.", number, 0);
    }

    private static KnownFields Fields(JsonRecord record, string origin, long number) => new()
    {
        Doc = record.Short("id") ?? string.Create(CultureInfo.InvariantCulture, $"{InputName.DocOf(origin)}-{number}"),
        Title = record.Short("title"),
        Outlet = record.Short("outlet"),
        Byline = record.Short("byline"),
        Published = record.Short("published"),
        Modified = record.Short("modified"),
        Language = record.Short("language"),
        Url = record.Short("url"),
        From = "JSON Lines field",
    };

    private static Rejection Bad(string origin, string code, string message, long line, long column) =>
        Rejections.Make(origin, code, message, string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column + 1}"));

    /// <summary>The parser's message without its own place, which counts from 0.</summary>
    private static string Plain(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
