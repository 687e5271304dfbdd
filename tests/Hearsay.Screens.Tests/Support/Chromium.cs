namespace Hearsay.Screens.Tests.Support;

/// <summary>The browser of this machine.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is: what <c>HEARSAY_TEST_CHROMIUM</c> says, or the first on the path; null for none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("HEARSAY_TEST_CHROMIUM") is { Length: > 0 } given ? given : Find();

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
