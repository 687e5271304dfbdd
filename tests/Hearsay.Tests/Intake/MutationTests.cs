using System.Text;
using Hearsay.Intake;

namespace Hearsay.Tests.Intake;

/// <summary>Whatever the bytes are: a report or a rejection, the same each time, with sound spans and offsets.</summary>
public class MutationTests
{
    private static readonly byte[][] Seeds =
    [
        .. new[] { Pages.Cms, Pages.WordPress, Pages.OldTables, Pages.Amp }.Select(Encoding.UTF8.GetBytes),
        Encoding.Unicode.GetBytes("Talks end\r\n\r\nThe envoy said: “No.” 😀"),
        "{\"id\":\"a\",\"title\":\"Caf\\u00e9 shuts\",\"html\":\"<p>He said &ldquo;no&rdquo;.<\\/p>\"}\n{\"text\":\"\\ud83d\\ude00 so\"}\n"u8.ToArray(),
        Encoding.UTF8.GetBytes("Przemyśl opens its gates\nThe mayor said: „Idziemy” – and left.\n"),
        .. new[] { FeedTests.Rss, FeedTests.Atom, FeedTests.Json }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Splices =
    [
        .. new[]
        {
            "<", ">", "&", "&#", "&#x1F600;", "&lt", "\"", "</p>", "<p>", "<div>", "</div>", "<table><tr>", "<!--", "-->", "<![CDATA[", "\r", "\0", "\u00AD",
            "<script>", "</script>", "<title>", "<body>", "<q>", "<br>", "\\ud800", "\\u", "{", "]", "<a href=x>", "<b>", "</b>", "<h1>", "<select>", "<svg>", "<template>",
            "<noscript>", "<plaintext>", "<frameset>", "<math><mtext>", "<meta charset=utf-16>", "<meta charset=shift_jis>", "😀", "<li>", "<article itemprop=articleBody>",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0x93], [0xF0, 0x9F],
    ];

    [Fact]
    public void Five_thousand_mutated_inputs_are_read_or_rejected_and_never_crash()
    {
        var (reports, rejections) = (0, 0);
        var reader = new ReportReader();
        Parallel.For(0, 5000, round =>
        {
            var kind = round % Seeds.Length;
            var bytes = Mutated(Seeds[kind], new Random(20240501 + round));
            var name = kind switch { < 4 => "m.html", 4 or 6 => "m.txt", 5 => "m.jsonl", _ => "m.atom" };
            foreach (var result in reader.Read(bytes, name, TestContext.Current.CancellationToken))
            {
                Assert.True(result.Report is null ^ result.Rejection is null);
                if (result.Report is { } report) CheckSound(report, round);
                else Assert.NotEqual(RejectionCodes.PageFailed, result.Rejection!.Code);
                Interlocked.Increment(ref result.Report is null ? ref rejections : ref reports);
            }
        });
        Assert.True(reports > 3000, $"{reports} reports, {rejections} rejections");
    }

    [Fact]
    public void The_same_bytes_give_the_same_report_on_any_thread()
    {
        var first = IntakeDump.Of(Take.Page(Pages.Cms));

        Parallel.For(0, 16, _ => Assert.Equal(first, IntakeDump.Of(Take.Page(Pages.Cms))));
    }

    private static byte[] Mutated(byte[] seed, Random chance)
    {
        var bytes = seed.ToList();
        for (var n = chance.Next(1, 6); n > 0; n--)
        {
            var at = chance.Next(bytes.Count + 1);
            switch (chance.Next(5))
            {
                case 0 when at < bytes.Count: bytes[at] = (byte)chance.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(bytes.Count - at, chance.Next(1, 60))); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, chance.Next(1, 200)))); break;
                case 3 when chance.Next(4) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes.InsertRange(at, Splices[chance.Next(Splices.Length)]); break;
            }
        }
        return [.. bytes];
    }

    private static void CheckSound(Report report, int round)
    {
        var why = $"round {round}: {report.Text}";
        Assert.False(string.IsNullOrWhiteSpace(report.Text), why);
        Assert.True(report.Title is not { } title || (title.End <= report.Text.Length && !title.IsEmpty), why);
        for (var i = 0; i < report.Text.Length; i++)
        {
            if (!char.IsSurrogate(report.Text[i])) continue;
            Assert.True(i + 1 < report.Text.Length && char.IsSurrogatePair(report.Text[i], report.Text[i + 1]), why);
            i++;
        }
        var end = 0;
        foreach (var run in report.Offsets.Runs)
        {
            Assert.True(run.TextStart >= end && run.TextStart + run.TextLength <= report.Text.Length, why);
            Assert.True(run.ByteStart >= 0 && run.ByteLength > 0 && run.ByteStart + run.ByteLength <= report.Archived.Length, why);
            end = run.TextStart + run.TextLength;
        }
    }
}
