using System.Buffers;

namespace Hearsay.Exports;

/// <summary>What is said to have happened, one claim a line: docs/formats/claims.md.</summary>
internal sealed class ClaimsFormat(OffsetUnit unit) : IReadingFormat
{
    public const string Schema = "hearsay/claim/1";

    public string Name => "claims";

    public string Extension => ".jsonl";

    public void Write(Reading reading, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, new OffsetScale(reading.Text, unit));
        foreach (var claim in reading.Claims)
        {
            lines.Begin(Schema, reading.Report.Doc);
            ClaimFields.Write(lines, claim, reading.Report);
            lines.End();
        }
    }
}
