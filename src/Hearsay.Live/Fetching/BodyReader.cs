using System.IO.Compression;
using Hearsay.Intake;

namespace Hearsay.Live.Fetching;

/// <summary>Reads a body to its end within limits, unpacking as it goes: no more than the limit is ever held.</summary>
internal static class BodyReader
{
    private const int FreeOfRatio = 1 << 20;

    public static async Task<byte[]> Read(HttpResponseMessage answer, FetchLimits limits, Action<long, long?>? progress, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentLength > limits.Bytes) throw TooLarge(limits);
        var sent = new CountedStream(await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false));
        try
        {
            await using var body = Unpacked(sent, answer.Content.Headers.ContentEncoding);
            return await ReadAll(body, sent, limits, progress is null ? null : count => progress(count, answer.Content.Headers.ContentLength), cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new FetchRefusedException(FetchRefusal.Packing, $"The packed body is damaged: {e.Message}");
        }
    }

    private static async Task<byte[]> ReadAll(Stream body, CountedStream sent, FetchLimits limits, Action<long>? progress, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var buffer = new byte[32 << 10];
        for (int read; (read = await body.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0;)
        {
            all.Write(buffer, 0, read);
            progress?.Invoke(sent.Count);
            if (all.Length > limits.Bytes || sent.Count > limits.Bytes) throw TooLarge(limits);
            if (all.Length > FreeOfRatio && all.Length / limits.Ratio > sent.Count)
                throw new FetchRefusedException(FetchRefusal.Packing, string.Create(CultureInfo.InvariantCulture,
                    $"The body unpacks to more than {limits.Ratio} times its size."));
        }
        return all.ToArray();
    }

    private static Stream Unpacked(Stream sent, ICollection<string> encodings)
    {
        if (encodings.Count > 2) throw new FetchRefusedException(FetchRefusal.Packing, "The body is packed more than twice.");
        foreach (var encoding in encodings.Reverse())
        {
            sent = encoding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(sent, CompressionMode.Decompress),
                "br" => new BrotliStream(sent, CompressionMode.Decompress),
                "deflate" => new ZLibStream(sent, CompressionMode.Decompress),
                "identity" or "" => sent,
                _ => throw new FetchRefusedException(FetchRefusal.Packing, $"The body is packed as '{encoding}', which was not asked for."),
            };
        }
        return sent;
    }

    private static FetchRefusedException TooLarge(FetchLimits limits) => new(FetchRefusal.TooLarge, string.Create(CultureInfo.InvariantCulture,
        $"The body is larger than {limits.Bytes:N0} bytes."));
}
