using System.Text;

namespace Hearsay.Eval;

/// <summary>Writes a table as aligned plain text.</summary>
internal static class TablePrinter
{
    public static string Print(Table table)
    {
        var width = Math.Max(24, table.Rows.Select(row => row.What.Length).DefaultIfEmpty(0).Max());
        var text = new StringBuilder();
        text.AppendLine(table.Title);
        text.AppendLine($"  {"".PadRight(width)}  {"floor",7} {"goal",7} {"measured",9}");
        foreach (var row in table.Rows)
            text.AppendLine($"  {row.What.PadRight(width)}  {Figure(row.Floor),7} {Figure(row.Goal),7} {Figure(row.Measured),9} {Verdict(row),-5} {row.Note}".TrimEnd());
        if (table.Remark.Length > 0) text.AppendLine("  " + table.Remark);
        return text.ToString();
    }

    private static string Figure(double? value) => value switch
    {
        null => "-",
        >= 1000 => value.Value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
    };

    private static string Verdict(Row row) => (row.Measured, row.Floor, row.Goal) switch
    {
        ({ } m, _, { } g) when m >= g => "goal",
        ({ } m, { } f, _) when m >= f => "floor",
        ({ }, { }, _) => "BELOW",
        _ => "",
    };
}
