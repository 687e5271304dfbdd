using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Exports;
using Hearsay.Ledger.Auditing;

namespace Hearsay.Web.Exports;

/// <summary>
/// For whoever must prove where words come from: a ZIP with the archived bytes of each report, its reading, its part of the history,
/// and <c>SHA256SUMS</c> over all of it, which <c>sha256sum -c</c> checks.
/// </summary>
internal sealed class CustodyExport : ILedgerExport
{
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first that ZIP can write; the same bytes each time

    public string Name => "custody";

    public string Extension => ".zip";

    public string MediaType => "application/zip";

    public async Task Write(ExportSource source, Stream output, CancellationToken cancel)
    {
        await using var sums = Scratch.New();
        await using (var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel))
        {
            foreach (var found in source.Reports(cancel))
            {
                var report = found.Report.Id;
                if (source.Ledger.Archived(report) is { } bytes) await Add(zip, sums, $"archive/{report}", bytes, cancel);
                await Add(zip, sums, $"readings/{report}.json", Reading(found.Reading), cancel);
                await Add(zip, sums, $"history/{report}.jsonl", History(source, found), cancel);
            }
            sums.Position = 0;
            await using var entry = await New(zip, "SHA256SUMS").OpenAsync(cancel);
            await sums.CopyToAsync(entry, cancel);
        }
        await output.FlushAsync(cancel);
    }

    private static async Task Add(ZipArchive zip, Stream sums, string name, byte[] bytes, CancellationToken cancel)
    {
        await using (var entry = await New(zip, name).OpenAsync(cancel)) await entry.WriteAsync(bytes, cancel);
        await sums.WriteAsync(Encoding.UTF8.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(bytes))}  {name}\n"), cancel);
    }

    private static ZipArchiveEntry New(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoDate;
        return entry;
    }

    private static byte[] Reading(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingFormats.Create("json").Write(reading, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Entries on the report and on the claims that were found in it, in the order in which they were made.</summary>
    private static byte[] History(ExportSource source, FoundReport found)
    {
        var entries = source.Ledger.History(found.Report.Id.Value).Concat(found.Claims.SelectMany(claim => source.Ledger.History(claim.Id.Value)));
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var entry in entries.OrderBy(entry => entry.Number)) Write(entry, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(AuditEntry entry, ArrayBufferWriter<byte> buffer)
    {
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("number", entry.Number);
            json.WriteString("at", entry.At);
            json.WriteString("actor", entry.Actor);
            json.WriteString("action", entry.Action);
            json.WriteString("object", entry.Object);
            json.WriteString("detail", entry.Detail);
            json.WriteString("previous", entry.Previous);
            json.WriteString("hash", entry.Hash);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
    }
}
