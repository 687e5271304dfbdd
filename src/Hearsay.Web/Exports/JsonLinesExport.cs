using System.Buffers;
using Hearsay.Exports;

namespace Hearsay.Web.Exports;

/// <summary>The lines of <c>hearsay read --format claims</c>: docs/formats/claims.md.</summary>
internal sealed class JsonLinesExport : TextExport
{
    public override string Name => "jsonl";

    public override string Extension => ".jsonl";

    public override string MediaType => "application/x-ndjson; charset=utf-8";

    protected override IExportPage Begin(ExportSource source, IBufferWriter<byte> output) => new Page(output);

    private sealed class Page(IBufferWriter<byte> output) : IExportPage
    {
        private readonly ClaimsFormat _format = new(OffsetUnit.CodePoints);

        public void Add(FoundReport found) => _format.Write(found.Reading with { Claims = found.Claims }, output);

        public void End() { }
    }
}
