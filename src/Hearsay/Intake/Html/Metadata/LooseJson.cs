using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Intake.Html.Metadata;

/// <summary>JSON as pages write it: wrapped in comments or CDATA, with trailing commas, with raw line ends inside strings.</summary>
internal static partial class LooseJson
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private static readonly string[] Wrappers = ["<!--", "-->", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "//]]>", "/*]]>*/", "]]>"];

    /// <summary>Half a surrogate pair, which the JSON library stumbles over wherever it stands.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex LoneSurrogate();

    /// <summary>The document; null where it is no JSON even so.</summary>
    public static JsonDocument? Parse(string text)
    {
        text = Unwrap(text);
        if (text.Contains("\\ud", StringComparison.OrdinalIgnoreCase)) text = LoneSurrogate().Replace(text, @"\uFFFD");
        return TryParse(text) ?? TryParse(WithoutControls(text));
    }

    /// <summary>A string value with character references decoded, trimmed; null where it is empty.</summary>
    public static string? Text(JsonElement value) =>
        WebUtility.HtmlDecode(value.GetString())?.Trim() is { Length: > 0 } text ? text : null;

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
