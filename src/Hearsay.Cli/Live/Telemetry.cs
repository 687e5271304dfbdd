using Hearsay.Live;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hearsay.Cli.Live;

/// <summary>Metrics and traces sent to a collector, where the user names one: nothing is sent elsewhere.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly MeterProvider? _meters;
    private readonly TracerProvider? _traces;

    private Telemetry(MeterProvider? meters, TracerProvider? traces) => (_meters, _traces) = (meters, traces);

    /// <param name="collector">Takes OTLP over gRPC; null where nothing is to be sent.</param>
    public static Telemetry Begin(Uri? collector)
    {
        if (collector is null) return new(null, null);
        var who = ResourceBuilder.CreateDefault().AddService("hearsay", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));
        return new(
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(who).AddMeter(LiveMeter.Name).AddOtlpExporter(options => options.Endpoint = collector).Build(),
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(who).AddSource(LiveMeter.Name).AddOtlpExporter(options => options.Endpoint = collector).Build());
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _meters?.Dispose();
        _traces?.Dispose();
    }
}
