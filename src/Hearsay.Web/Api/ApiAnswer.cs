using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Api;

/// <summary>
/// Answers of the API. What is written are the lines of the output formats (docs/formats), each a JSON object; a page puts them in
/// one document, <c>Accept: application/x-ndjson</c> streams them all.
/// </summary>
internal static class ApiAnswer
{
    public const string Json = "application/json; charset=utf-8", NdJson = "application/x-ndjson; charset=utf-8";

    /// <summary>True where the caller asks for a line an object, without a cap.</summary>
    public static bool WantsLines(HttpRequest request) => request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/x-ndjson");

    /// <summary>One object, with an entity tag.</summary>
    public static IResult One(HttpContext context, Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return Tagged(context, buffer.WrittenSpan.TrimEnd((byte)'\n').ToArray(), Json);
    }

    /// <summary>A list: a page of it, or all of it as lines.</summary>
    /// <param name="context">The request, whose <c>limit</c> and <c>after</c> say which page.</param>
    /// <param name="page">Writes the lines of one page and returns what asks for the next; null on the last.</param>
    public static IResult List(HttpContext context, Func<PageOf, IBufferWriter<byte>, string?> page)
    {
        if (WantsLines(context.Request)) return Results.Stream(output => Stream(output, page, context.RequestAborted), NdJson);
        if (!PageOf.TryRead(context.Request.Query, out var asked, out var refusal)) return Safety.Problems.Of(StatusCodes.Status400BadRequest, "bad-request", refusal);
        var lines = new ArrayBufferWriter<byte>();
        var next = page(asked, lines);
        var body = new ArrayBufferWriter<byte>(lines.WrittenCount + 64);
        body.Write("{\"items\":["u8);
        var first = true;
        foreach (var range in lines.WrittenSpan.Split((byte)'\n'))
        {
            var line = lines.WrittenSpan[range];
            if (line.IsEmpty) continue;
            if (!first) body.Write(",\n"u8);
            body.Write(line);
            first = false;
        }
        body.Write("],\"next\":"u8);
        body.Write(next is null ? "null"u8 : System.Text.Encoding.UTF8.GetBytes($"\"{next}\""));
        body.Write("}"u8);
        return Tagged(context, body.WrittenSpan.ToArray(), Json);
    }

    /// <summary>Bytes with their hash as entity tag; 304 where the caller has them.</summary>
    public static IResult Tagged(HttpContext context, byte[] body, string type)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Tag == tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(body, type);
    }

    private static async Task Stream(Stream output, Func<PageOf, IBufferWriter<byte>, string?> page, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>();
        for (string? after = null; ;)
        {
            cancel.ThrowIfCancellationRequested();
            after = page(new PageOf(PageOf.Most, after), buffer);
            await output.WriteAsync(buffer.WrittenMemory, cancel);
            buffer.ResetWrittenCount();
            if (after is null) return;
        }
    }
}
