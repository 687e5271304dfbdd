namespace Hearsay.Eval;

/// <summary>Finds the hand labels of the repository.</summary>
internal static class Labels
{
    /// <summary><c>eval/labels</c> above the current folder or above the program.</summary>
    public static string DefaultFolder()
    {
        foreach (var begin in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var at = new DirectoryInfo(begin); at is not null; at = at.Parent)
            {
                var folder = Path.Combine(at.FullName, "eval", "labels");
                if (Directory.Exists(folder)) return folder;
            }
        }
        return Path.Combine("eval", "labels");
    }
}
