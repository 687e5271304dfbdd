using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hearsay.Cli.Verbs;

/// <summary>The usual help, with the verb's examples at its end.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Help is given whatever else is wrong with the line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not IVerb verb) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (line, meaning) in verb.Examples)
        {
            output.WriteLine("  " + line);
            output.WriteLine("      " + meaning);
        }
        return code;
    }
}
