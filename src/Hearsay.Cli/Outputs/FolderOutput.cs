using System.Buffers;
using System.Globalization;

namespace Hearsay.Cli.Outputs;

/// <summary>
/// A file for each report, named like the report. Two reports of one name become <c>name</c> and
/// <c>name-2</c>, in the order of the input.
/// </summary>
internal sealed class FolderOutput : IOutput
{
    private const int LongestName = 120;

    private static readonly SearchValues<char> Unsafe = SearchValues.Create("/\\:*?\"<>|");

    private readonly string _folder;
    private readonly string _extension;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public FolderOutput(string folder, string extension)
    {
        (_folder, _extension) = (folder, extension);
        Directory.CreateDirectory(folder);
    }

    public void Write(string doc, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, FreeName(doc) + _extension);
        File.WriteAllBytes(path + ".part", bytes);
        File.Move(path + ".part", path, overwrite: true);
    }

    public void Complete()
    {
    }

    public void Dispose()
    {
    }

    private string FreeName(string doc)
    {
        var name = SafeName(doc);
        var free = name;
        for (var i = 2; !_taken.Add(free); i++) free = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        return free;
    }

    /// <summary>A record's id can hold anything; a file name must not leave the folder.</summary>
    private static string SafeName(string doc)
    {
        var name = string.Create(Math.Min(doc.Length, LongestName), doc, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                var letter = source[i];
                target[i] = char.IsControl(letter) || char.IsSurrogate(letter) || Unsafe.Contains(letter) ? '_' : letter;
            }
        });
        return name.Trim('.', ' ') is { Length: > 0 } usable ? usable : "report";
    }
}
