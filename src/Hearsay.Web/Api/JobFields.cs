using System.Buffers;
using Hearsay.Exports;
using Hearsay.Web.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Api;

/// <summary>What was given to be read, and how far it is.</summary>
internal static class JobFields
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/jobs", (HttpContext context, JobDesk desk) => ApiAnswer.List(context, (_, output) =>
        {
            Write(desk.Jobs, output);
            return null;
        })).ToldList("jobs", "reports", "What was given to be read since the server began, latest first");
        api.MapGet("/jobs/{number:int}", (int number, HttpContext context, JobDesk desk) => desk.Jobs.FirstOrDefault(job => job.Number == number) is { } job
                ? ApiAnswer.One(context, output => Write([job], output))
                : ApiRoutes.Missing("There is no such job; jobs are forgotten when the server stops. What they filed is in the ledger."))
            .Told("job", "reports", "How far a job is, what it filed and what it set aside");
    }

    public static void Write(IEnumerable<Job> jobs, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        foreach (var job in jobs) Write(lines, job);
    }

    private static void Write(JsonLines lines, Job job)
    {
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("schema", "hearsay/job/1");
        json.WriteNumber("number", job.Number);
        json.WriteString("name", job.Name);
        if (job.Address is { } address) json.WriteString("url", address.AbsoluteUri);
        json.WriteString("state", job.State.ToString().ToLowerInvariant());
        json.WriteNumber("read", job.Read);
        json.WriteStartArray("reports");
        foreach (var report in job.Reports) json.WriteStringValue(report.Report.Value);
        json.WriteEndArray();
        json.WriteStartArray("aside");
        foreach (var aside in job.Aside)
        {
            json.WriteStartObject();
            json.WriteString("origin", aside.Origin);
            json.WriteString("code", aside.Code);
            json.WriteString("reason", aside.Reason);
            json.WriteString("advice", aside.Advice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        lines.Text("failure", job.Failure);
        lines.End();
    }
}
