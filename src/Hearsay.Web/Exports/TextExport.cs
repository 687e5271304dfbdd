using System.Buffers;

namespace Hearsay.Web.Exports;

/// <summary>An export that is text, written report by report.</summary>
public abstract class TextExport : ILedgerExport
{
    private const int Flush = 64 * 1024;

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Extension { get; }

    /// <inheritdoc/>
    public abstract string MediaType { get; }

    /// <inheritdoc/>
    public async Task Write(ExportSource source, Stream output, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>(Flush);
        var page = Begin(source, buffer);
        foreach (var found in source.Reports(cancel))
        {
            page.Add(found);
            if (buffer.WrittenCount < Flush) continue;
            await output.WriteAsync(buffer.WrittenMemory, cancel);
            buffer.ResetWrittenCount();
        }
        page.End();
        await output.WriteAsync(buffer.WrittenMemory, cancel);
        await output.FlushAsync(cancel);
    }

    /// <summary>Writes what comes before the first report.</summary>
    protected abstract IExportPage Begin(ExportSource source, IBufferWriter<byte> output);
}
