using System.Net;
using System.Threading.RateLimiting;
using Hearsay.Ledger;
using Hearsay.Pipelines;
using Hearsay.Web.Api;
using Hearsay.Web.Exports;
using Hearsay.Web.Jobs;
using Hearsay.Web.Mcp;
using Hearsay.Web.Pages;
using Hearsay.Web.Safety;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hearsay.Web;

/// <summary>Makes the server of the screens and the API over one ledger.</summary>
public static class WebServer
{
    /// <summary>Answers that may wait for the disk or for PostgreSQL before another waits for them: where each core has one, a quick page waits behind two slow ones.</summary>
    private const int AnswersAtOnce = 16;

    /// <summary>A server that is ready to start.</summary>
    /// <param name="options">Where it listens and who may ask.</param>
    /// <param name="ledger">What it shows.</param>
    /// <param name="pipeline">What reads; loaded when the first report is given.</param>
    /// <param name="time">What time it is.</param>
    /// <param name="pages">Fetches pages that people name by address; null where none are fetched.</param>
    /// <exception cref="ArgumentException">The options may not be used; the message says why and what to do.</exception>
    public static WebApplication Create(ServeOptions options, IClaimLedger ledger, Lazy<Pipeline> pipeline, TimeProvider time, IPageSource? pages = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Refusal is { } refusal) throw new ArgumentException(refusal, nameof(options));
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, AnswersAtOnce), completions);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Hearsay" });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(new IPEndPoint(options.Address, options.Port));
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MostUploadBytes;
        });
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddDataProtection().UseEphemeralDataProtectionProvider(); // nothing is sealed that outlives the process
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = options.MostUploadBytes);
        services.AddSingleton(options).AddSingleton(ledger).AddSingleton(time).AddSingleton(pipeline);
        services.AddSingleton(_ => new JobDesk(ledger, pipeline, time, pages)).AddHostedService(provider => provider.GetRequiredService<JobDesk>());
        services.AddSingleton<FrameMaker>().AddSingleton<Registers.RegisterDesk>();
        services.AddApiDescription();
        services.AddMcp(ledger);
        services.AddRateLimiter(limiter => limiter.ToldAsProblem().AddPolicy(ApiRoutes.Limit, context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.RequestsPerMinute,
                TokensPerPeriod = Math.Max(1, options.RequestsPerMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            })));

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseHostGuard(options);
        app.UseTokenGuard(options);
        app.UseNothingHere();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapAssets();
        app.MapHealth();
        app.MapSignIn(options);
        app.MapExports();
        app.MapApi();
        app.MapMcpTools();
        app.MapScreens();
        return app;
    }
}
