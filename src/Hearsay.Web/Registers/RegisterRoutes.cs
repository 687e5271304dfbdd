using System.Text;
using Hearsay.Events.Registers;
using Hearsay.Ledger;
using Hearsay.Ledger.Searching;
using Hearsay.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Registers;

/// <summary>The registers over the latest reports of the ledger.</summary>
internal static class RegisterRoutes
{
    /// <summary>The first register that has rows.</summary>
    public static IResult First(IClaimLedger ledger, RegisterDesk desk)
    {
        var latest = desk.Latest(ledger);
        return Results.LocalRedirect($"/registers/{RegisterBook.Names.FirstOrDefault(name => latest.Tables[name].Rows.Length > 0, RegisterBook.Names[0])}");
    }

    public static IResult Show(string name, string? sort, bool? down, HttpContext context, IClaimLedger ledger, RegisterDesk desk, FrameMaker frames)
    {
        var csv = name.EndsWith(".csv", StringComparison.Ordinal);
        if (csv) name = name[..^4];
        if (!RegisterBook.Names.Contains(name)) return ScreenRoutes.Missing(context, frames, $"There is no such register. There are {string.Join(", ", RegisterBook.Names)}.");
        var latest = desk.Latest(ledger);
        var table = Sorted(latest.Tables[name], sort, down == true);
        if (csv) return Results.File(Encoding.UTF8.GetBytes(Csv(table)), "text/csv; charset=utf-8", $"{name}.csv");
        return ScreenRoutes.Show<RegisterPage>(new()
        {
            [nameof(RegisterPage.View)] = new RegisterScreen(table, sort, down == true, latest.Readings.Length, latest.Tables.ToImmutableDictionary(one => one.Key, one => one.Value.Rows.Length)),
            [nameof(RegisterPage.Frame)] = frames.Of(context),
        });
    }

    private static RegisterTable Sorted(RegisterTable table, string? sort, bool descending)
    {
        var column = sort is null ? -1 : table.Columns.IndexOf(sort);
        if (column < 0) return table;
        var rows = table.Rows.OrderBy(row => row.Cells[column].Text, NaturalOrder.Instance).ToArray();
        if (descending) Array.Reverse(rows);
        return table with { Rows = [.. rows] };
    }

    private static string Csv(RegisterTable table)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', ((string[])["report", .. table.Columns]).Select(Field)).Append("\r\n");
        foreach (var row in table.Rows) text.AppendJoin(',', ((string[])[row.Doc, .. row.Cells.Select(cell => cell.Text)]).Select(Field)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>Quoted where needed; what a spreadsheet would take for a formula begins with an apostrophe.</summary>
    private static string Field(string value)
    {
        if (value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal)) value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
