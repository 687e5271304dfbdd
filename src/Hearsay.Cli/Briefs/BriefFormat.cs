using System.Buffers;
using System.Text;
using Hearsay.Exports;
using Spectre.Console;

namespace Hearsay.Cli.Briefs;

/// <summary>What a journalist reads: the report's head, then each chain with the words that rest on it.</summary>
/// <param name="width">Terminal cells in a line.</param>
/// <param name="colour">With colours and weights; plain marks otherwise.</param>
internal sealed class BriefFormat(int width, bool colour) : IReadingFormat
{
    public string Name => "brief";

    public string Extension => ".txt";

    public void Write(Reading reading, IBufferWriter<byte> output)
    {
        var page = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(page),
        });
        console.Profile.Width = width;
        console.Write(Compose(reading));
        Encoding.UTF8.GetBytes(page.ToString(), output);
    }

    private Sheet Compose(Reading reading)
    {
        var sheet = new Sheet(width);
        BriefHead.Add(sheet, reading);
        sheet.Rule();
        new BriefBody(sheet, reading, colour).Add();
        sheet.Blank();
        return sheet;
    }
}
