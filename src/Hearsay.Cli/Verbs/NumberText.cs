using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Stories.Numbers;

namespace Hearsay.Cli.Verbs;

/// <summary>A table of figures for people.</summary>
internal static class NumberText
{
    public static void Add(Prose prose, NumberTable table, string indent)
    {
        var what = table.Of ?? table.Role.ToString().ToLowerInvariant();
        var bounds = table.Values.Length == 1 ? "" : $": {Bound(table.Low, "no lower bound")} to {Bound(table.High, "no upper bound")}";
        prose.Add($"{what}{(table.Unit is "count" ? "" : $" ({table.Unit})")}{bounds}{(table.HasConflict ? "; the figures conflict" : "")}", indent + "  ", indent);
        foreach (var value in table.Values)
        {
            var day = value.Stated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated   ";
            prose.Add($"“{value.Words}” {value.Root} [{value.Doc}]", indent + new string(' ', 14), $"{indent}  {day}  ");
        }
    }

    private static string Bound(decimal? bound, string open) => bound is { } known ? known.ToString("#,0.##", CultureInfo.InvariantCulture) : open;
}
