using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hearsay.Ledger.Auditing;

/// <summary>One line of the ledger's history.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What was done, for example <c>file</c>, <c>correct</c>.</param>
/// <param name="Object">To what.</param>
/// <param name="Detail">The rest, as JSON.</param>
/// <param name="Previous">Hash of the entry before; empty for the first.</param>
/// <param name="Hash">SHA-256 over all of the above, lower-case hex.</param>
public sealed record AuditEntry(
    long Number, string At, string Actor, string Action, string Object, string Detail, string Previous, string Hash)
{
    /// <summary>What <see cref="Hash"/> must be: over the fields as a JSON array, so that none can run into the next.</summary>
    public string ExpectedHash()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteNumberValue(Number);
            foreach (var field in (string[])[At, Actor, Action, Object, Detail, Previous]) json.WriteStringValue(field);
            json.WriteEndArray();
        }
        return Convert.ToHexStringLower(SHA256.HashData(buffer.ToArray()));
    }
}
