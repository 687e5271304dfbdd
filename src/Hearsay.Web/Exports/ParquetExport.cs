using Parquet;
using Parquet.Schema;

namespace Hearsay.Web.Exports;

/// <summary>Columns for DuckDB, Polars, Arrow: those of the CSV, with numbers as numbers, in row groups of 20,000 claims.</summary>
internal sealed class ParquetExport : ILedgerExport
{
    private const int GroupRows = 20_000;

    public string Name => "parquet";

    public string Extension => ".parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public async Task Write(ExportSource source, Stream output, CancellationToken cancel)
    {
        var schema = new ParquetSchema(ClaimColumns.Names.Select(FieldOf));
        await using var file = output.CanSeek ? null : Scratch.New();
        await using (var writer = await ParquetWriter.CreateAsync(schema, file ?? output, cancellationToken: cancel))
        {
            List<object?[]> rows = new(GroupRows);
            foreach (var found in source.Reports(cancel))
            {
                foreach (var claim in found.Claims) rows.Add(ClaimColumns.Of(found, claim));
                if (rows.Count >= GroupRows) await WriteGroup(writer, schema, rows, cancel);
            }
            if (rows.Count > 0) await WriteGroup(writer, schema, rows, cancel);
        }
        if (file is null) return;
        file.Position = 0;
        await file.CopyToAsync(output, cancel);
    }

    private static DataField FieldOf(string name) =>
        ClaimColumns.IsWhole(name) ? new DataField<int>(name) : ClaimColumns.IsNumber(name) ? new DataField<double?>(name) : new DataField<string>(name);

    private static async Task WriteGroup(ParquetWriter writer, ParquetSchema schema, List<object?[]> rows, CancellationToken cancel)
    {
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < schema.DataFields.Length; i++)
        {
            var (field, column) = (schema.DataFields[i], i);
            if (ClaimColumns.IsWhole(field.Name)) await group.WriteAsync<int>(field, rows.Select(row => (int)row[column]!).ToArray(), cancellationToken: cancel);
            else if (ClaimColumns.IsNumber(field.Name)) await group.WriteAsync<double>(field, rows.Select(row => (double?)row[column]).ToArray(), cancellationToken: cancel);
            else await group.WriteAsync(field, rows.Select(row => (string?)row[column]).ToArray()!);
        }
        group.CompleteValidate();
        rows.Clear();
    }
}
