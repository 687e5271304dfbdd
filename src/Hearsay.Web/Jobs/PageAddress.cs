using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Web.Jobs;

/// <summary>Addresses as people write them.</summary>
internal static class PageAddress
{
    /// <summary>What to say where it is none.</summary>
    public const string Advice = "Write the whole address, as https://outlet.example/story.";

    private const int Longest = 4096;

    public static bool TryRead(string given, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(given.Length <= Longest ? given.Trim() : null, UriKind.Absolute, out address) && address.Scheme is "http" or "https" && address.Host.Length > 0;
}
