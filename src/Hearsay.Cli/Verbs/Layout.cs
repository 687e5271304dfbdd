using System.Globalization;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Verbs;

/// <summary>How wide and whether in colour.</summary>
internal static class Layout
{
    /// <summary>Lines longer than this tire the eye; cells.</summary>
    private const int Widest = 100;

    private const int Narrowest = 40;

    /// <summary>The terminal's width within bounds; the variable COLUMNS, then the widest, where there is no terminal.</summary>
    public static int WidthOf(Terminal terminal)
    {
        var width = terminal.Width
            ?? (int.TryParse(terminal.Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? columns : Widest);
        return Math.Clamp(width, Narrowest, Widest);
    }

    /// <summary>What the user says; else colour on a terminal without NO_COLOR (no-color.org).</summary>
    public static bool InColour(ReadSettings settings, Terminal terminal) =>
        settings.Colour
        ?? (settings.Out is null && terminal.OutputIsTerminal
            && string.IsNullOrEmpty(terminal.Variable("NO_COLOR")) && terminal.Variable("TERM") is not "dumb");
}
