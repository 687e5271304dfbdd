using System.CommandLine;
using System.CommandLine.Help;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Verbs;

/// <summary>The tool with all its verbs.</summary>
internal static class HearsayCommand
{
    /// <summary>How long a run that is asked to end may take to finish what it has begun.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Reads news reports and keeps a ledger of who said what.")
        {
            new ReadVerb(terminal),
            new WatchVerb(terminal),
            new EnqueueVerb(terminal),
            new WorkVerb(terminal),
            new ResolveVerb(terminal),
            new SearchVerb(terminal),
            new CorrectVerb(terminal),
            new HistoryVerb(terminal),
            new VerifyVerb(terminal),
            new LinkVerb(terminal),
            new DigestVerb(terminal),
            new BackupVerb(terminal),
            new RestoreVerb(terminal),
            new RegisterVerb(terminal),
            new ExportVerb(terminal),
            new ServeVerb(terminal),
            new DoctorVerb(terminal),
            new CompletionVerb(terminal),
            new McpVerb(terminal),
            new DemoVerb(terminal),
        };
        root.HelpName = "hearsay";
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction help) option.Action = new HelpWithExamples(help);
        }
        return root;
    }

    /// <summary>Runs a command line and returns the exit code.</summary>
    public static async Task<int> Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var parsed = Create(terminal).Parse(arguments.Count == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0) return Refuse(parsed, terminal);
        await using var output = new StreamWriter(terminal.Output, leaveOpen: true);
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = terminal.Error, ProcessTerminationTimeout = Patience });
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors) terminal.Error.WriteLine("hearsay: " + error.Message);
        var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        terminal.Error.WriteLine($"See 'hearsay {verb}--help'.");
        return ExitCodes.Misuse;
    }
}
