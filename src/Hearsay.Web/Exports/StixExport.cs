using System.Buffers;

namespace Hearsay.Web.Exports;

/// <summary>
/// A STIX 2.1 bundle (OASIS 2021): identities, a note for each claim with its words, an opinion for where its speaker stands, a
/// report that holds them. Where the claim's slot is graded, the Admiralty credibility digit is the note's confidence,
/// by the table of the standard's appendix A: 1 is 90, 2 is 70, 3 is 50; 6, which cannot be judged, has none.
/// </summary>
internal sealed class StixExport : TextExport
{
    public override string Name => "stix";

    public override string Extension => ".json";

    public override string MediaType => "application/stix+json; version=2.1";

    protected override IExportPage Begin(ExportSource source, IBufferWriter<byte> output) => new StixPage(source, output);
}
