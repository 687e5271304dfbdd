using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Hearsay.Web.Safety;

/// <summary>Tells a client that asks too often when to come back.</summary>
internal static class RateProblem
{
    public static RateLimiterOptions ToldAsProblem(this RateLimiterOptions options)
    {
        options.OnRejected = async (rejected, _) =>
        {
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await Problems.Write(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "rate", $"Too many requests. Come back in {seconds} s, or stream a list with Accept: application/x-ndjson.");
        };
        return options;
    }
}
