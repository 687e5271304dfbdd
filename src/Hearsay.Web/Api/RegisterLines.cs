using System.Buffers;
using Hearsay.Events.Registers;
using Hearsay.Exports;
using Hearsay.Web.Exports;

namespace Hearsay.Web.Api;

/// <summary>Rows of registers.</summary>
internal static class RegisterLines
{
    /// <summary>The registers with their columns.</summary>
    public static string? Names(IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        foreach (var name in RegisterBook.Names)
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteString("name", name);
            lines.Json.WriteStartArray("columns");
            foreach (var column in RegisterBook.Columns(name)) lines.Json.WriteStringValue(column.Replace(' ', '_'));
            lines.Json.WriteEndArray();
            lines.End();
        }
        return null;
    }

    /// <summary>The rows that rest on the claims found.</summary>
    public static void Write(string name, FoundReport found, IBufferWriter<byte> output)
    {
        var claims = found.Claims.Select(claim => claim.Id).ToHashSet();
        RegisterFormat.Write(name, found.Reading, RegisterBook.Rows(name, found.Reading).Where(row => claims.Contains(row.Claim)), OffsetUnit.CodePoints, output);
    }
}
