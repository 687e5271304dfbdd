using Hearsay.Ledger.Sql;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>Several processes that grade one ledger. Each has connections, locks and memory of its own, as an opened ledger has.</summary>
public sealed class PostgresGradingTests
{
    private const string Slots = "SELECT count(*) FROM slots";

    /// <summary>Notes who writes each grade, and takes its time over it.</summary>
    private const string Noting =
        "CREATE TABLE graded (minute BIGINT, tie BIGINT, number BIGINT, worker INT); "
        + "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO graded VALUES (NEW.minute, NEW.tie, NEW.number, pg_backend_pid()); PERFORM pg_sleep(0.001); RETURN NEW; END'; "
        + "CREATE TRIGGER note AFTER INSERT ON slots FOR EACH ROW EXECUTE FUNCTION note()";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_share_what_is_due_and_no_slot_is_graded_by_both(bool broken)
    {
        using var place = PostgresPlace.New();
        using IClaimLedger one = ClaimLedger.Open(place.Location), other = ClaimLedger.Open(place.Location);
        one.FileAll(Tides(30, 40));
        one.Link();
        var (digest, slots) = (one.Digest(), Count(one, Slots));
        Assert.True(slots > 1000, $"There are only {slots} slots.");
        AllDue(one);
        place.Execute(Noting);

        var links = Task.WhenAll(Together(place, one, other));
        if (broken)
        {
            await Task.Delay(300); // both are at it
            place.CutConnections();
        }
        await links;

        Assert.Equal(digest, other.Digest());
        Assert.Equal((slots, slots), (Count(one, "SELECT count(*) FROM graded"), Count(one, "SELECT count(*) FROM (SELECT DISTINCT minute, tie, number FROM graded) g")));
        if (!broken) Assert.Equal(2, Count(one, "SELECT count(DISTINCT worker) FROM graded"));
        Assert.Empty(one.Verify().Faults);
    }

    [Fact]
    public void Who_links_sees_that_another_grades_and_can_join()
    {
        using var place = PostgresPlace.New();
        using IClaimLedger one = ClaimLedger.Open(place.Location), other = ClaimLedger.Open(place.Location);
        var (grading, linking) = (((SqlLedger)one).Access, ((SqlLedger)other).Access);

        Assert.True(grading.Write(session =>
        {
            grading.Engine.ShareLinks(session);
            return linking.Read(linking.Engine.LinksAreShared);
        }));
    }

    [Fact]
    public async Task Four_that_file_link_and_grade_at_once_end_as_one_does_alone()
    {
        using var place = PostgresPlace.New();
        using var alone = new FilePlace();
        List<Written> reports = [.. Wires.Make(60, seed: 5), .. Tides(12, 10)];
        using var quiet = ClaimLedger.Open(alone.Location);
        quiet.FileAll(reports);
        quiet.Link();

        using (ClaimLedger.Open(place.Location)) { } // makes the tables
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            using var own = ClaimLedger.Open(place.Location);
            foreach (var some in reports.Where((_, i) => i % 4 == worker).Chunk(5))
            {
                own.FileAll(some);
                own.Link();
            }
        })));

        using var loud = ClaimLedger.Open(place.Location);
        Assert.Equal(quiet.Digest(), loud.Digest());
        Assert.Empty(loud.Verify().Faults);
    }

    /// <summary>Links; nothing is due any more when that ends, whoever had it in hand.</summary>
    private static void Link(IClaimLedger ledger)
    {
        ledger.Link();
        Assert.Equal(0, Count(ledger, "SELECT count(*) FROM slots_due"));
    }

    /// <summary>Lets ledgers link at the same moment, each on a thread of its own: none gets ahead while another waits for a thread of the pool.</summary>
    private static Task[] Together(PostgresPlace place, params IClaimLedger[] ledgers)
    {
        const string Waiting = "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
            + "WHERE l.locktype = 'advisory' AND NOT l.granted AND a.application_name = current_setting('application_name')"; // other tests lock too
        using var gate = ClaimLedger.Open(place.Location);
        var access = ((SqlLedger)gate).Access;
        return access.Write(session =>
        {
            access.Engine.LockLinks(session);
            Task[] links = [.. ledgers.Select(ledger => Task.Factory.StartNew(() => Link(ledger), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
            Assert.True(SpinWait.SpinUntil(AllWait, TimeSpan.FromMinutes(1)));
            return links;

            bool AllWait()
            {
                session.Execute("SELECT pg_stat_clear_snapshot()"); // a transaction keeps the list of connections as it first saw it
                return session.Scalar<long>(Waiting) == ledgers.Length;
            }
        });
    }

    private static void AllDue(IClaimLedger ledger)
    {
        ledger.Tamper("INSERT INTO slots_due SELECT minute, tie, number FROM slots");
        ledger.Tamper("INSERT INTO stories_due SELECT minute, tie FROM stories");
        ledger.Tamper("DELETE FROM slots");
        ledger.Tamper("DELETE FROM positions");
        ledger.Tamper("DELETE FROM changes WHERE number >= 0");
    }

    private static long Count(IClaimLedger ledger, string sql) => ((SqlLedger)ledger).Access.Read(session => session.Scalar<long>(sql));

    /// <summary>Reports of many statements, each of something else that happened.</summary>
    private static IEnumerable<Written> Tides(int reports, int statements) => Enumerable.Range(0, reports).Select(number =>
    {
        List<(string Words, string Did)> said = [.. Enumerable.Range(0, statements).Select(line => Did(number * statements + line)).Select(did => ($"boat {did[..4]} {did} at Holm", did))];
        var report = Written.Report($"Tide {number}\n{string.Join("\n", said.Select(one => $"The harbour master said {one.Words}."))}", $"tide{number}", published: $"2026-03-{1 + number % 28:00}");
        foreach (var (words, did) in said) report.Claim(words, did, "harbour master", "NO");
        return report;
    });

    /// <summary>A verb that no other claim has.</summary>
    private static string Did(int number) => string.Concat(Enumerable.Range(0, 4).Select(digit => $"{"bdfklmnprs"[number / (int)Math.Pow(10, digit) % 10]}{"aeiou"[digit]}")) + "ted";
}
