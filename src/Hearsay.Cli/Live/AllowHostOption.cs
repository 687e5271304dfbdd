using System.CommandLine;
using Hearsay.Live.Fetching;

namespace Hearsay.Cli.Live;

/// <summary><c>--allow-host</c>: private hosts that the user means.</summary>
internal static class AllowHostOption
{
    public static Option<string[]> New()
    {
        var option = new Option<string[]>("--allow-host")
        {
            Description = "A host inside a private network that may be fetched from: a name, an address, or a range such as 10.1.0.0/16. May be given again.",
            HelpName = "host",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            try
            {
                _ = new AllowedHosts(result.Tokens.Select(token => token.Value));
            }
            catch (FormatException failure)
            {
                result.AddError(failure.Message);
            }
        });
        return option;
    }
}
