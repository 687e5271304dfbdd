using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>What can go wrong with a server.</summary>
public sealed class PostgresFaultTests
{
    [Fact]
    public void Connections_that_break_in_mid_batch_lose_nothing_and_double_nothing()
    {
        using var place = PostgresPlace.New();
        using var ledger = ClaimLedger.Open(place.Location);
        var reports = Enumerable.Range(0, 60).Select(i => Written.Report($"Tide {i}\nThe tide rose to {i}.", $"t{i}").Claim($"The tide rose to {i}", "rose")).ToArray();
        List<FilingOutcome> outcomes = [];
        var batch = ledger.Begin(["tides"], LedgerSteps.Reader);
        var preparer = new ReadingPreparer(LedgerSteps.Reader);

        foreach (var report in reports)
        {
            if (outcomes.Count % 6 == 3) place.CutConnections(); // the writer finds its connection gone in the next report
            outcomes.Add(ledger.File(preparer.Prepare(report.Reading()), batch, outcomes.Count));
        }
        ledger.End(batch);

        Assert.All(outcomes, outcome => Assert.Equal(FilingOutcome.Filed, outcome));
        Assert.Equal((60, 60, 60, 60), (ledger.Counts().Reports, ledger.Counts().Readings, ledger.Counts().Claims, ledger.Counts().Entries));
        Assert.Empty(ledger.Verify().Faults);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_of_without_the_password()
    {
        var failure = Assert.Throws<LedgerException>(() => ClaimLedger.Open("postgres://desk:s3cret@127.0.0.1:1/hearsay?timeout=1"));

        Assert.Equal(LedgerFault.Unreachable, failure.Fault);
        Assert.Contains("postgres://127.0.0.1:1/hearsay", failure.Message);
        Assert.DoesNotContain("s3cret", failure.ToString());
    }

    [Theory]
    [InlineData("postgres://")]
    [InlineData("postgres://host/db?colour=blue")]
    [InlineData("postgres://host/db?timeout=soon")]
    public void An_address_that_is_none_is_told_of(string address) =>
        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => ClaimLedger.Open(address)).Fault);

    [Fact]
    public void A_database_that_is_not_there_is_told_of()
    {
        using var place = PostgresPlace.New();
        var address = new UriBuilder(place.Location.Split('?')[0]) { Path = "no_such_database" }.Uri.ToString();

        var failure = Assert.Throws<LedgerException>(() => ClaimLedger.Open(address));

        Assert.Equal(LedgerFault.Missing, failure.Fault);
        Assert.Contains("createdb", failure.Remedy);
    }
}
