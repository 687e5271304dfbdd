using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hearsay.Cli.Live;

/// <summary><c>--broker</c> and <c>--queue</c>: which NATS server, and which queue on it.</summary>
internal static class BrokerOption
{
    public const string Default = "nats://127.0.0.1:4222";

    public static Option<string> New() => new("--broker")
    {
        Description = "The NATS server with JetStream; several of a cluster by commas.",
        DefaultValueFactory = _ => Default,
        HelpName = "nats://host:port",
    };

    public static Option<string> Queue()
    {
        var option = new Option<string>("--queue") { Description = "The queue's name, for several on one broker.", DefaultValueFactory = _ => "hearsay", HelpName = "name" };
        option.Validators.Add(CheckName);
        return option;
    }

    private static void CheckName(OptionResult result)
    {
        if (result.Tokens is [{ Value: var name }] && (name.Length is 0 or > 32 || name.Any(letter => !(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))))
            result.AddError("--queue is 1 to 32 lower-case letters, digits and dashes.");
    }
}
