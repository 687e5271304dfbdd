using System.Buffers;
using System.CommandLine;
using System.Text;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;

namespace Hearsay.Cli.Verbs;

/// <summary>What the verbs that ask the ledger share: the format, the pages, an answer that is not there.</summary>
internal static class Answer
{
    public static Option<string> FormatOption(params string[] formats) => new Option<string>("--format")
    {
        Description = string.Join(", ", formats[..^1]) + " or " + formats[^1] + ".",
        DefaultValueFactory = _ => formats[0],
        HelpName = "format",
    }.AcceptOnlyFromAmong(formats);

    public static Option<string?> StoryOption() => new("--story") { Description = "Of one story: its name, or a report of it.", HelpName = "id" };

    /// <summary>Goes over all pages.</summary>
    public static IEnumerable<T> All<T>(Func<PageRequest, Page<T>> ask)
    {
        var request = new PageRequest(PageRequest.MaxLimit);
        while (true)
        {
            var page = ask(request);
            foreach (var line in page.Lines) yield return line;
            if (page.Next is null) yield break;
            request = request with { After = page.Next };
        }
    }

    /// <summary>The story that an option names; null where it names none.</summary>
    /// <exception cref="LedgerException">There is no such story.</exception>
    public static StoryId? StoryOf(IClaimLedger ledger, string? name) =>
        name is null ? null : ledger.Stories.Story(name)?.Story.Id ?? throw Missing("story", name, "See 'hearsay stories', or name one of its reports.");

    public static LedgerException Missing(string what, string name, string remedy) => new(LedgerFault.BadRequest, $"There is no {what} '{name}'.", remedy);

    /// <summary>Writes each item as a format does, one JSON object a line.</summary>
    public static int Lines<T>(Terminal terminal, IEnumerable<T> items, Action<T, IBufferWriter<byte>> write)
    {
        foreach (var item in items) StreamBuffer.Write(terminal.Output, buffer => write(item, buffer));
        terminal.Output.Flush();
        return ExitCodes.Done;
    }

    /// <summary>Writes text for people.</summary>
    public static int Text(Terminal terminal, Action<TextWriter> write)
    {
        using var output = new StreamWriter(terminal.Output, new UTF8Encoding(false), leaveOpen: true);
        write(output);
        return ExitCodes.Done;
    }

    public static int Nothing(Terminal terminal)
    {
        terminal.Error.WriteLine("Nothing found. 'hearsay link' brings the ledger up to date.");
        return ExitCodes.Done;
    }
}
