using System.Text;

namespace Hearsay.Attributions;

/// <summary>Opens the data files of this room, which are built into the library.</summary>
internal static class DataFiles
{
    /// <summary>Opens one file of <c>Attributions/Data</c>.</summary>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static TextReader Open(string name)
    {
        var stream = typeof(DataFiles).Assembly.GetManifestResourceStream("Hearsay.Attributions.Data." + name)
            ?? throw new InvalidOperationException($"The library was built without its data file {name}.");
        return new StreamReader(stream, Encoding.UTF8);
    }

    /// <summary>The lines of a file that are neither empty nor notes (<c>#</c>), split at tabs.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = Open(name);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
