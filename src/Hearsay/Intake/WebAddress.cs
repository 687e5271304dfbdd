namespace Hearsay.Intake;

/// <summary>Reads http and https addresses; others are none.</summary>
internal static class WebAddress
{
    private const int Longest = 4096;

    public static Uri? Read(string? value, Uri? parent)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value) || value.Length > Longest) return null;
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url)
            && (parent is null || !Uri.TryCreate(parent, value, out url))) return null;
        return url.Scheme is "http" or "https" && url.Host.Length > 0 ? url : null;
    }
}
