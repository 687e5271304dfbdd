namespace Hearsay.Intake;

/// <summary>Files below a folder in ordinal order; hidden ones, links to folders and closed folders are passed over.</summary>
internal static class FileTree
{
    public static IEnumerable<string> Below(string folder)
    {
        var (files, folders) = List(folder);
        foreach (var entry in files.Concat(folders).Order(StringComparer.Ordinal))
        {
            if (!folders.Contains(entry)) yield return entry;
            else foreach (var file in Below(entry)) yield return file;
        }
    }

    private static (List<string> Files, HashSet<string> Folders) List(string folder)
    {
        var (files, folders) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.')) continue;
                var path = Path.Join(folder, entry.Name);
                if (entry is FileInfo) files.Add(path);
                else if (entry.LinkTarget is null) folders.Add(path);
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return (files, folders);
        }
        return (files, folders);
    }
}
