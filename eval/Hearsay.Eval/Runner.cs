using System.Text.Json;
using Hearsay.Pipelines;

namespace Hearsay.Eval;

/// <summary>Runs evaluations and prints their tables.</summary>
internal static class Runner
{
    /// <summary>0: all measured; 1: some table could not be made; 2: none could.</summary>
    public static int Run(ImmutableArray<IEvaluation> evaluations, bool below, string data, FileInfo? json, RunOptions options)
    {
        var engine = new Lazy<Pipeline>(DefaultPipeline.Create);
        var tables = new List<(string Verb, Table Table)>();
        foreach (var evaluation in evaluations)
        {
            var folder = below ? Path.Combine(data, evaluation.Folder) : data;
            try
            {
                var table = evaluation.Measure(new Run(folder, options.Labels, options.Scorer, options.Split, options.Show, options.Text ?? (below ? Path.Combine(data, "text") : null), engine));
                Console.WriteLine(TablePrinter.Print(table));
                tables.Add((evaluation.Verb, table));
            }
            catch (DataException problem)
            {
                Console.Error.WriteLine($"{evaluation.Verb}: {problem.Message}");
            }
        }
        if (json is not null) WriteJson(json, tables);
        return tables.Count == evaluations.Length ? 0 : tables.Count > 0 ? 1 : 2;
    }

    private static void WriteJson(FileInfo file, List<(string Verb, Table Table)> tables)
    {
        using var stream = file.Create();
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        foreach (var (verb, table) in tables)
        {
            writer.WriteStartArray(verb);
            foreach (var row in table.Rows) WriteRow(writer, row);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, Row row)
    {
        writer.WriteStartObject();
        writer.WriteString("what", row.What);
        WriteFigure(writer, "measured", row.Measured);
        WriteFigure(writer, "floor", row.Floor);
        WriteFigure(writer, "goal", row.Goal);
        writer.WriteString("note", row.Note);
        writer.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } figure) writer.WriteNumber(name, Math.Round(figure, 2));
        else writer.WriteNull(name);
    }
}
