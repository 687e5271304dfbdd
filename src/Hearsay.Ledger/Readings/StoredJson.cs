using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Ledger.Readings;

/// <summary>How the ledger writes JSON: letters of all scripts stay letters.</summary>
internal static class StoredJson
{
    public static LedgerJson Plain { get; } =
        new(new JsonSerializerOptions(LedgerJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
