using Hearsay.Intake;
using Hearsay.Live.Working;

namespace Hearsay.Live.Tests.Working;

public class WorkCodecTests
{
    [Fact]
    public void A_report_comes_out_as_it_was_taken_in()
    {
        var report = Taken();

        var back = WorkCodec.Decode(WorkCodec.Encode(new WorkItem(report, null))).Report!;

        Assert.Equal((report.Id, report.Doc, report.Text, report.Title, report.Outlet, report.Published, report.Origin), (back.Id, back.Doc, back.Text, back.Title, back.Outlet, back.Published, back.Origin));
        Assert.True(report.Archived.Span.SequenceEqual(back.Archived.Span));
        Assert.Equal(report.Provenance, back.Provenance);
        Assert.Equal(report.Offsets.Runs, back.Offsets.Runs);
    }

    [Fact]
    public void A_rejection_comes_out_as_it_was()
    {
        var rejection = new Rejection("a.warc", "damaged", "byte 12", "It is damaged.", "Copy it again.");

        Assert.Equal(rejection, WorkCodec.Decode(WorkCodec.Encode(new WorkItem(null, rejection))).Rejection);
    }

    [Fact]
    public void Equal_work_has_one_id_and_other_work_another()
    {
        byte[] a = WorkCodec.Encode(new WorkItem(Taken(), null)), b = WorkCodec.Encode(new WorkItem(Taken(), null)), c = WorkCodec.Encode(new WorkItem(Taken() with { Doc = "x" }, null));

        Assert.Equal(WorkCodec.IdOf(a), WorkCodec.IdOf(b));
        Assert.NotEqual(WorkCodec.IdOf(a), WorkCodec.IdOf(c));
    }

    [Fact]
    public void Damage_of_any_byte_is_noticed()
    {
        var work = WorkCodec.Encode(new WorkItem(Taken(), null));
        for (var i = 0; i < work.Length; i++)
        {
            var bad = work.ToArray();
            bad[i] ^= 0x55;
            Assert.Throws<InvalidDataException>(() => WorkCodec.Decode(bad));
        }
        for (var length = 0; length < work.Length; length++) Assert.Throws<InvalidDataException>(() => WorkCodec.Decode(work.AsSpan(0, length)));
    }

    private static Report Taken() => new ReportReader().Read(
        "<html><head><title>Pier closed</title><meta property='og:site_name' content='Harbour Post'></head><body><article><h1>Pier closed</h1><p>The pier at Holm collapsed &amp; sank, the board said on Monday.</p><p>Nobody was on it, a clerk added.</p></article></body></html>"u8.ToArray(),
        "pier.html").Single().Report!;
}
