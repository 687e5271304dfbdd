using System.Collections.Immutable;
using Hearsay.Cli.Terminals;
using Hearsay.Events.Registers;
using Spectre.Console;

namespace Hearsay.Cli.Registers;

/// <summary>A table for the terminal, as wide as it is.</summary>
internal sealed class RegisterText : IRegisterWriter
{
    private const int Widest = 200; // cells; a register has up to nine columns

    private readonly Terminal _terminal;
    private readonly Table _table = new() { Border = TableBorder.Simple };
    private int _rows;

    public RegisterText(Terminal terminal, string name)
    {
        _terminal = terminal;
        _table.AddColumn("report");
        foreach (var column in RegisterBook.Columns(name)) _table.AddColumn(column);
    }

    public void Write(Reading reading, ImmutableArray<RegisterRow> rows)
    {
        foreach (var row in rows)
        {
            _table.AddRow([Markup.Escape(row.Doc), .. row.Cells.Select(cell => Markup.Escape(cell.Text))]);
            _rows++;
        }
    }

    public void Complete()
    {
        using var output = new StreamWriter(_terminal.Output, leaveOpen: true);
        if (_rows == 0)
        {
            output.WriteLine("Nothing for this register.");
            return;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = _terminal.Width is { } width ? Math.Max(width, 60) : Widest;
        console.Write(_table);
    }
}
