using System.CommandLine;

namespace Hearsay.Cli.Live;

/// <summary><c>--log</c>: lines for people or for programs.</summary>
internal static class LogOption
{
    public static Option<string> New()
    {
        var option = new Option<string>("--log") { Description = "Log lines for people, or a JSON object each.", DefaultValueFactory = _ => "text", HelpName = "text|json" };
        return option.AcceptOnlyFromAmong("text", "json");
    }
}
