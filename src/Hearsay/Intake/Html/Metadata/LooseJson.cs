using System.Net;
using System.Text.Json;

namespace Hearsay.Intake.Html.Metadata;

/// <summary>JSON as pages write it: wrapped in comments or CDATA, with trailing commas, with raw line ends inside strings.</summary>
internal static class LooseJson
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private static readonly string[] Wrappers = ["<!--", "-->", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "//]]>", "/*]]>*/", "]]>"];

    /// <summary>The document; null where it is no JSON even so.</summary>
    public static JsonDocument? Parse(string text)
    {
        text = Unwrap(text);
        return TryParse(text) ?? TryParse(WithoutControls(text));
    }

    /// <summary>A string value with character references decoded, trimmed; null where it is empty or holds half a surrogate pair.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return WebUtility.HtmlDecode(value.GetString())?.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException) // a lone surrogate escape
        {
            return null;
        }
    }

    private static string Unwrap(string text)
    {
        text = text.Trim().TrimEnd(';');
        foreach (var wrapper in Wrappers)
        {
            if (text.StartsWith(wrapper, StringComparison.Ordinal)) text = text[wrapper.Length..].TrimStart();
            if (text.EndsWith(wrapper, StringComparison.Ordinal)) text = text[..^wrapper.Length].TrimEnd();
        }
        return text;
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string WithoutControls(string text) =>
        string.Create(text.Length, text, (chars, from) =>
        {
            for (var i = 0; i < chars.Length; i++) chars[i] = char.IsControl(from[i]) ? ' ' : from[i];
        });
}
