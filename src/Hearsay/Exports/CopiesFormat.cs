using System.Buffers;

namespace Hearsay.Exports;

/// <summary>Copy edges, one a line: docs/formats/copies.md.</summary>
internal static class CopiesFormat
{
    public const string Schema = "hearsay/copy/1";

    /// <summary>Writes edges in the order given.</summary>
    public static void Write(IEnumerable<CopyEdge> edges, Func<ReportId, string> doc, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        foreach (var edge in edges)
        {
            var json = lines.Json;
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("a", doc(edge.A.Id));
            json.WriteString("b", doc(edge.B.Id));
            json.WriteString("a_report", edge.A.Id.Value);
            json.WriteString("b_report", edge.B.Id.Value);
            json.WriteString("kind", NameOf(edge.Kind));
            json.WriteNumber("containment", edge.Containment);
            json.WriteString("direction", NameOf(edge.Direction));
            lines.Text("credit", edge.Credit);
            json.WriteString("why", edge.Why);
            lines.End();
        }
    }

    private static string NameOf(CopyKind kind) => kind switch
    {
        CopyKind.Exact => "exact",
        CopyKind.Contained => "contained",
        CopyKind.Revised => "revised",
        _ => "shared_passages",
    };

    private static string NameOf(CopyDirection direction) => direction switch
    {
        CopyDirection.AFromB => "a_from_b",
        CopyDirection.BFromA => "b_from_a",
        _ => "unknown",
    };
}
