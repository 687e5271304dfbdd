using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Hearsay.Intake;
using Hearsay.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hearsay.Web.Jobs;

/// <summary>Giving reports to be read, and following how far they are.</summary>
internal static class JobRoutes
{
    /// <summary>Takes an address, pasted words or a file, and goes back to the desk.</summary>
    public static async Task<IResult> Submit(HttpContext context, JobDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var text = form["text"].ToString();
        var options = new IntakeOptions
        {
            Outlet = form["outlet"].ToString().Trim() is { Length: > 0 } outlet ? outlet : null,
            Published = DateOnly.TryParseExact(form["published"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new ReportDate(day, null) : null,
        };
        if (form["url"].ToString().Trim() is { Length: > 0 } url) Fetch(url, options, desk);
        else if (form.Files["file"] is { Length: > 0 } file)
            desk.Submit(Path.GetFileName(file.FileName), await Keep(file.OpenReadStream(), Path.GetExtension(file.FileName), context.RequestAborted), options, true);
        else if (!string.IsNullOrWhiteSpace(text))
            desk.Submit(FirstWords(text) + ".txt", await Keep(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), ".txt", context.RequestAborted), options, true);
        else desk.Refuse("Nothing", new SetAside("the form", "empty", "Nothing was given.", "Write the address of a page, paste the text of a report, or choose a file."));
        return Results.LocalRedirect("/#jobs-h");
    }

    /// <summary>Tries what failed once more, and goes back to the desk.</summary>
    public static IResult Again(int number, HttpContext context, JobDesk desk, FrameMaker frames) => desk.Again(number) is null
        ? ScreenRoutes.Missing(context, frames, "This job did not fail, was tried again already, or is forgotten. Give the report on the desk.")
        : Results.LocalRedirect("/#jobs-h");

    /// <summary>One job with what it set aside.</summary>
    public static IResult One(int number, HttpContext context, JobDesk desk, FrameMaker frames, TimeProvider time) =>
        desk.Jobs.FirstOrDefault(job => job.Number == number) is not { } job
            ? ScreenRoutes.Missing(context, frames, "There is no such job; jobs are forgotten when the server stops. What they filed is in the ledger.")
            : ScreenRoutes.Show<JobPage>(new()
            {
                [nameof(JobPage.Job)] = job,
                [nameof(JobPage.Now)] = time.GetUtcNow(),
                [nameof(JobPage.Frame)] = frames.Of(context),
            });

    /// <summary>The list of jobs as Server-Sent Events, each time that one changes; ends when none is under way.</summary>
    public static IResult Events(JobDesk desk, TimeProvider time, IServiceProvider services, ILoggerFactory logs, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(Lists(desk, time, services, logs, cancel));

    private static async IAsyncEnumerable<SseItem<string>> Lists(
        JobDesk desk, TimeProvider time, IServiceProvider services, ILoggerFactory logs, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        while (!cancel.IsCancellationRequested)
        {
            var changed = desk.Changed;
            var jobs = desk.Jobs;
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(JobList.Jobs)] = jobs, [nameof(JobList.Now)] = time.GetUtcNow() });
            var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<JobList>(parameters)).ToHtmlString());
            yield return new SseItem<string>(html, "jobs");
            if (!jobs.Any(job => job.State is JobState.Waiting or JobState.Fetching or JobState.Running))
            {
                yield return new SseItem<string>("", "done");
                yield break;
            }
            await Task.WhenAny(changed, Task.Delay(TimeSpan.FromSeconds(2), time, cancel));
            await Task.Delay(TimeSpan.FromMilliseconds(250), time, cancel);
        }
    }

    private static void Fetch(string url, IntakeOptions options, JobDesk desk)
    {
        if (!desk.Fetches) desk.Refuse(Short(url), new SetAside("the form", "no-fetching", "This server fetches nothing.", "Save the page and choose it as a file."));
        else if (!PageAddress.TryRead(url, out var address)) desk.Refuse(Short(url), new SetAside("the form", "bad-request", $"“{Short(url)}” is no address of a page.", PageAddress.Advice));
        else desk.Submit(address, options);
    }

    private static string Short(string words) => words.Length <= 120 ? words : words[..120] + " …";

    private static async Task<string> Keep(Stream stream, string extension, CancellationToken cancel)
    {
        await using var from = stream;
        var safe = extension.Length is > 1 and < 10 && extension.AsSpan(1).IndexOfAnyExceptInRange('0', 'z') < 0 ? extension : "";
        var path = Path.Combine(Path.GetTempPath(), $"hearsay-{Guid.NewGuid():N}{safe}");
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await from.CopyToAsync(to, cancel);
        return path;
    }

    private static string FirstWords(string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        var words = line.Length <= 60 ? line : line[..60];
        return string.Concat(words.Select(c => char.IsLetterOrDigit(c) || c is ' ' or '-' ? c : ' ')).Trim() is { Length: > 0 } name ? name : "pasted text";
    }
}
