namespace Hearsay.Intake;

/// <summary>
/// Turns what a user names into inputs: files, folders (with all below), patterns (<c>*</c>, <c>?</c>,
/// <c>[a-z]</c>, <c>**</c> for any depth), <c>-</c> for standard input. The order is that of the
/// arguments, and ordinal by path inside one; a file named twice comes once.
/// </summary>
public static class InputFinder
{
    private static readonly HashSet<string> Assets = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".css", ".js",
        ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".webm", ".ogg", ".wav",
        ".mov", ".avi", ".db", ".exe", ".dll", ".so",
    };

    /// <summary>
    /// The inputs behind <paramref name="paths"/>; a path that leads nowhere gives an input with a
    /// rejection. Inside folders, hidden files and what pages load beside their text (pictures, style,
    /// scripts, fonts) are passed over; a file named itself is always given.
    /// </summary>
    public static IEnumerable<Input> Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var input in FindOne(path))
            {
                if (input.Rejection is not null || seen.Add(input.IsStandardInput ? "-" : Path.GetFullPath(input.Origin)))
                    yield return input;
            }
        }
    }

    /// <summary>What pages load beside their text.</summary>
    internal static bool IsAsset(string name) => Assets.Contains(Path.GetExtension(name));

    private static IEnumerable<Input> FindOne(string path)
    {
        if (path == "-") return [new Input("-")];
        if (path.Length == 0 || path.Contains('\0')) return [Missing(path, "The path is empty or holds a zero character.")];
        if (File.Exists(path)) return [new Input(path)];
        if (Directory.Exists(path)) return Folder(path);
        if (GlobPattern.IsPattern(path)) return Matches(path);
        return [Missing(path, $"There is no file or folder '{path}'.")];
    }

    private static IEnumerable<Input> Folder(string path)
    {
        var files = FileTree.Below(path).Where(f => !IsAsset(f)).Select(f => new Input(f));
        return NotNone(files, path, $"The folder '{path}' holds no readable file.");
    }

    private static IEnumerable<Input> Matches(string path) =>
        NotNone(GlobPattern.Find(path).Select(f => new Input(f)), path, $"No file matches '{path}'.");

    private static IEnumerable<Input> NotNone(IEnumerable<Input> inputs, string path, string message)
    {
        var any = false;
        foreach (var input in inputs)
        {
            any = true;
            yield return input;
        }
        if (!any) yield return Missing(path, message);
    }

    private static Input Missing(string path, string message) =>
        new(path, Rejections.Make(path, RejectionCodes.NotFound, message));
}
