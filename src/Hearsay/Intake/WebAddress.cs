namespace Hearsay.Intake;

/// <summary>Reads http and https addresses; others are none.</summary>
internal static class WebAddress
{
    private const int Longest = 4096;

    public static Uri? Read(string? value, Uri? parent)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value) || value.Length > Longest) return null;
        if (value.StartsWith("//", StringComparison.Ordinal)) value = $"{parent?.Scheme ?? "https"}:{value}";
        // "/news/1" is an absolute file path to Uri on Unix, so the scheme is looked at before the parent is tried.
        if (Uri.TryCreate(value, UriKind.Absolute, out var url) && IsWeb(url)) return url;
        var relative = value[0] == '/' || !value.Contains(':', StringComparison.Ordinal);
        return parent is not null && relative && Uri.TryCreate(parent, value, out url) && IsWeb(url) ? url : null;
    }

    private static bool IsWeb(Uri url) => url.Scheme is "http" or "https" && url.Host.Length > 0;
}
