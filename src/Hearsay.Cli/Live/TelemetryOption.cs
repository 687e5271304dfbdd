using System.CommandLine;

namespace Hearsay.Cli.Live;

/// <summary><c>--telemetry</c>: where metrics and traces go.</summary>
internal static class TelemetryOption
{
    public static Option<Uri?> New()
    {
        var option = new Option<Uri?>("--telemetry")
        {
            Description = "An OpenTelemetry collector (OTLP over gRPC) for metrics and traces. Without it, nothing is sent.",
            HelpName = "address",
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
                result.AddError($"'{result.Tokens[0].Value}' is no collector. Write http://host:4317.");
                return null;
            },
        };
        return option;
    }
}
