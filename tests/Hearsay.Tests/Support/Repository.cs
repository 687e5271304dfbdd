namespace Hearsay.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Hearsay.slnx"))) return at.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above '{folder}' holds Hearsay.slnx. Run the tests inside the repository.");
    }
}
