using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Intake;
using Hearsay.Ledger.Readings;

namespace Hearsay.Live.Working;

/// <summary>
/// Work as bytes and back: a mark, the SHA-256 of what follows, and that, packed. The report is written as the ledger
/// writes it, so a worker reads exactly what it would have taken in itself.
/// </summary>
internal static class WorkCodec
{
    private const int HashLength = 32;

    /// <summary>The most that one item unpacks to; a report has less than 64 MiB of bytes and less than that of text.</summary>
    private const int Longest = 256 << 20;

    private static ReadOnlySpan<byte> Mark => "HSW1"u8;

    public static byte[] Encode(WorkItem item)
    {
        using var packed = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(packed, CompressionLevel.Fastest), Encoding.UTF8))
        {
            if (item.Report is { } report) Write(writer, report);
            else Write(writer, item.Rejection ?? throw new ArgumentException("Work is a report or a rejection.", nameof(item)));
        }
        var body = packed.ToArray();
        return [.. Mark, .. SHA256.HashData(body), .. body];
    }

    /// <summary>By what equal work is told: the same report under the same name, or the same rejection.</summary>
    public static string IdOf(ReadOnlySpan<byte> work) => Convert.ToHexStringLower(work.Slice(Mark.Length, HashLength));

    /// <exception cref="InvalidDataException">The bytes are no work, or damaged.</exception>
    public static WorkItem Decode(ReadOnlySpan<byte> work)
    {
        if (!work.StartsWith(Mark) || work.Length < Mark.Length + HashLength) throw new InvalidDataException("The message is no work of Hearsay's.");
        var body = work[(Mark.Length + HashLength)..];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(work.Slice(Mark.Length, HashLength))) throw new InvalidDataException("The message is damaged: its checksum is wrong.");
        try
        {
            using var reader = new BinaryReader(new BrotliStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress), Encoding.UTF8);
            return reader.ReadByte() switch
            {
                1 => new WorkItem(ReadReport(reader), null),
                2 => new WorkItem(null, new Rejection(reader.ReadString(), reader.ReadString(), reader.ReadBoolean() ? reader.ReadString() : null, reader.ReadString(), reader.ReadString())),
                var kind => throw new InvalidDataException($"The message is of an unknown kind ({kind}); a newer version may know it."),
            };
        }
        catch (Exception failure) when (failure is EndOfStreamException or InvalidOperationException or FormatException or System.Text.Json.JsonException or ArgumentException)
        {
            throw new InvalidDataException($"The message is damaged: {failure.Message}", failure);
        }
    }

    private static void Write(BinaryWriter writer, Report report)
    {
        writer.Write((byte)1);
        writer.Write(report.Id.Value);
        writer.Write(report.Doc);
        Write(writer, ReadingCodec.Encode(new Reading(report)));
        Write(writer, report.Archived.Span);
    }

    private static void Write(BinaryWriter writer, Rejection rejection)
    {
        writer.Write((byte)2);
        writer.Write(rejection.Origin);
        writer.Write(rejection.Code);
        writer.Write(rejection.Place is not null);
        if (rejection.Place is not null) writer.Write(rejection.Place);
        writer.Write(rejection.Message);
        writer.Write(rejection.Advice);
    }

    private static Report ReadReport(BinaryReader reader)
    {
        var (id, doc) = (new ReportId(reader.ReadString()), reader.ReadString());
        var report = ReadingCodec.Decode(id, doc, ReadBytes(reader)).Report;
        var archived = ReadBytes(reader);
        if (Convert.ToHexStringLower(SHA256.HashData(archived)) != id.Value) throw new InvalidDataException("The message is damaged: its bytes are not those of its report.");
        return report with { Archived = archived };
    }

    private static void Write(BinaryWriter writer, ReadOnlySpan<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        if (length is < 0 or > Longest) throw new InvalidDataException("The message is damaged: a length in it is wrong.");
        // Not allocated by what the message claims, but by what is there.
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (bytes.Length < length)
        {
            var read = reader.Read(buffer, 0, (int)Math.Min(buffer.Length, length - bytes.Length));
            if (read == 0) throw new EndOfStreamException("it ends early");
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}
