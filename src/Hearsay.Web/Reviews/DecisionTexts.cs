using System.Text.Json;
using Hearsay.Ledger.Corrections;

namespace Hearsay.Web.Reviews;

/// <summary>Decisions in words: what stood before, what stands after.</summary>
internal static class DecisionTexts
{
    /// <summary>What was decided of what: "Who said it: put right".</summary>
    public static string Title(Correction one) => (one.Kind, one.Action) switch
    {
        (CorrectionKind.Link or CorrectionKind.Merge, CorrectionAction.Accept) => $"SAME: {one.Object.Replace(" | ", " and ", StringComparison.Ordinal)}",
        (CorrectionKind.Link or CorrectionKind.Merge, CorrectionAction.Reject) => $"DIFFERENT: {one.Object.Replace(" | ", " and ", StringComparison.Ordinal)}",
        (_, CorrectionAction.Accept) => $"{Kind(one.Kind)}: right",
        (_, CorrectionAction.Reject) => $"{Kind(one.Kind)}: wrong, left out",
        _ => $"{Kind(one.Kind)}: put right",
    };

    /// <summary>What the object said before; empty where nothing is kept of it.</summary>
    public static string Before(Correction one) => Brief(one.Kind, one.Before);

    /// <summary>What it says after; empty where it is gone.</summary>
    public static string After(Correction one) => Brief(one.Kind, one.After);

    private static string Kind(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Attribution => "Who said it",
        CorrectionKind.Event => "Code",
        CorrectionKind.Claim => "Statement",
        CorrectionKind.Link => "Two statements",
        _ => "Two names",
    };

    private static string Brief(CorrectionKind kind, string? json)
    {
        if (json is null) return "";
        using var document = JsonDocument.Parse(json);
        var item = document.RootElement;
        return kind switch
        {
            CorrectionKind.Attribution => item.TryGetProperty("chain", out var chain) && chain.GetArrayLength() > 0 ? Text(chain[chain.GetArrayLength() - 1], "name") : "nobody named",
            CorrectionKind.Event => string.Join(", ", ((string[])[Text(item, "type"), Code(item, "actor"), Code(item, "recipient")]).Where(part => part.Length > 0)),
            CorrectionKind.Claim => string.Join(", ", ((string[])[Text(item, "lemma"), Text(item, "position")]).Where(part => part.Length > 0)),
            _ => Text(item, "relation"),
        };
    }

    private static string Code(JsonElement item, string name) => item.TryGetProperty(name, out var actor) && actor.ValueKind == JsonValueKind.Object ? Text(actor, "code") : "";

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
