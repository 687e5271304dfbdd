namespace Hearsay.Knowledge;

/// <summary>Reads the project's knowledge files: tab-separated, <c>#</c> begins a comment line.</summary>
internal static class KnowledgeFile
{
    /// <summary>Opens a file shipped inside the assembly.</summary>
    public static TextReader Open(string name)
    {
        var stream = typeof(KnowledgeFile).Assembly.GetManifestResourceStream($"Hearsay.Knowledge.{name}")
            ?? throw new InvalidOperationException($"The knowledge file {name} is not in the assembly; build the project again.");
        return new StreamReader(stream);
    }

    /// <summary>The rows, each with exactly <paramref name="columns"/> fields (trailing ones may be missing in the file).</summary>
    /// <exception cref="FormatException">A row has more fields, or an empty first one.</exception>
    public static IEnumerable<string[]> Rows(TextReader reader, int columns) => NumberedRows(reader, columns).Select(row => row.Fields);

    /// <summary>The rows with their line numbers, counted from 1.</summary>
    public static IEnumerable<(int Line, string[] Fields)> NumberedRows(TextReader reader, int columns)
    {
        using (reader)
        {
            for (var number = 1; reader.ReadLine() is { } line; number++)
            {
                if (line.Length == 0 || line[0] == '#') continue;
                var fields = line.Split('\t');
                if (fields.Length > columns || fields[0].Length == 0)
                    throw new FormatException($"Line {number}: expected {columns} tab-separated fields, found {fields.Length}: {line}");
                Array.Resize(ref fields, columns);
                for (var i = 0; i < columns; i++) fields[i] = fields[i]?.Trim() ?? "";
                yield return (number, fields);
            }
        }
    }
}
