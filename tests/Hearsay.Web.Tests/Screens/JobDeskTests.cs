using Hearsay.Intake;
using Hearsay.Pipelines;
using Hearsay.Web.Jobs;

namespace Hearsay.Web.Tests.Screens;

/// <summary>What happens to an upload whose reading breaks off.</summary>
public sealed class JobDeskTests : IDisposable
{
    private readonly Shelf _shelf = Shelf.Pier();

    [Fact]
    public async Task An_upload_whose_reading_broke_off_is_kept_tried_again_and_then_deleted()
    {
        var tries = 0;
        using var desk = await Begun(() => tries++ == 0 ? throw new IOException("The disk is full.") : DefaultPipeline.Create());
        var upload = Upload();

        desk.Submit("weir.txt", upload, new IntakeOptions(), isTemporary: true);
        var failed = await Ended(desk, 1);

        Assert.Equal((JobState.Failed, "The disk is full.", true), (failed.State, failed.Failure, failed.MayRetry));
        Assert.True(File.Exists(upload));

        Assert.Equal(2, desk.Again(1)?.Number);
        var done = await Ended(desk, 2);

        Assert.Equal((JobState.Done, 1, false), (done.State, done.Read, done.MayRetry));
        Assert.False(File.Exists(upload));
        Assert.Null(desk.Again(1));
        Assert.False(desk.Jobs.Single(job => job.Number == 1).MayRetry);
        await desk.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_nobody_tried_again_is_deleted_when_the_server_ends()
    {
        var upload = Upload();
        using (var desk = await Begun(() => throw new IOException("The disk is full.")))
        {
            desk.Submit("weir.txt", upload, new IntakeOptions(), isTemporary: true);
            await Ended(desk, 1);
            Assert.True(File.Exists(upload));
            await desk.StopAsync(CancellationToken.None);
        }

        Assert.False(File.Exists(upload));
    }

    [Fact]
    public async Task What_was_not_read_yet_is_deleted_when_the_server_ends()
    {
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var uploads = new[] { Upload("one.txt"), Upload("two.txt") };
        using (var desk = await Begun(() => { begun.Set(); go.Wait(); return DefaultPipeline.Create(); }))
        {
            foreach (var upload in uploads) desk.Submit("weir.txt", upload, new IntakeOptions(), isTemporary: true);
            Assert.True(begun.Wait(TimeSpan.FromSeconds(30)));
            var stopped = desk.StopAsync(CancellationToken.None);
            go.Set();
            await stopped;
        }

        Assert.DoesNotContain(uploads, File.Exists);
    }

    private async Task<JobDesk> Begun(Func<Pipeline> load)
    {
        var desk = new JobDesk(_shelf.Ledger, new Lazy<Pipeline>(load, LazyThreadSafetyMode.PublicationOnly), TimeProvider.System);
        await desk.StartAsync(CancellationToken.None);
        return desk;
    }

    private string Upload(string name = "upload.txt") => _shelf.Terminal.Write(name, "Weir opened\n\nThe weir at Kardam was opened on Monday, the river office said.");

    private static async Task<Job> Ended(JobDesk desk, int number)
    {
        for (var tries = 0; ; tries++)
        {
            if (desk.Jobs.Single(job => job.Number == number) is { State: JobState.Done or JobState.Failed } job) return job;
            Assert.True(tries < 600, "the job does not end");
            await Task.Delay(50);
        }
    }

    public void Dispose() => _shelf.Dispose();
}
