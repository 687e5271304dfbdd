using System.Buffers;

namespace Hearsay.Web.Exports;

/// <summary>
/// Linked data: who said what as PROV-O (W3C 2013), the words as Web Annotations (W3C 2017) with a TextQuoteSelector and a
/// TextPositionSelector; positions count code points. The context stands in the document; nothing is fetched.
/// </summary>
internal sealed class JsonLdExport : TextExport
{
    public override string Name => "jsonld";

    public override string Extension => ".jsonld";

    public override string MediaType => "application/ld+json";

    protected override IExportPage Begin(ExportSource source, IBufferWriter<byte> output) => new JsonLdPage(output);
}
