namespace Hearsay.Intake;

/// <summary>The name scripts call an input by.</summary>
internal static class InputName
{
    /// <summary>The file's name without <c>.gz</c> and without its last extension; <c>stdin</c> for <c>-</c>.</summary>
    public static string DocOf(string origin)
    {
        if (origin == "-") return "stdin";
        var name = WithoutGzip(Path.GetFileName(origin.TrimEnd('/', '\\')));
        var stem = Path.GetFileNameWithoutExtension(name);
        return stem.Length > 0 ? stem : name.Length > 0 ? name : origin;
    }

    /// <summary>The name without a trailing <c>.gz</c>.</summary>
    public static string WithoutGzip(string name) =>
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && name.Length > 3 ? name[..^3] : name;
}
