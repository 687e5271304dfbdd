namespace Hearsay.Bench;

/// <summary>Finds folders of the repository that the bench was built in.</summary>
internal static class Repository
{
    public static string Find(string folder)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Hearsay.slnx"))) return Path.Combine(at.FullName, folder);
        }
        throw new DirectoryNotFoundException("The bench does not stand inside the repository; name a folder of texts.");
    }
}
