using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Sql;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>How a server is asked for words that may be common or rare.</summary>
public sealed class PostgresSearchTests
{
    [Theory]
    [InlineData("tide", null)]
    [InlineData("ebb", null)]
    [InlineData("flood", null)]
    [InlineData("whirlpool", null)]
    [InlineData("tide", "2026-01-12")]
    [InlineData("ebb OR flood", "2026-01-21")]
    public void However_many_claims_are_looked_through_first_the_latest_are_found(string words, string? to)
    {
        using var place = PostgresPlace.New();
        using var ledger = ClaimLedger.Open(place.Location);
        for (var day = 1; day <= 28; day++)
        {
            var what = day % 9 == 0 ? "flood" : day % 3 == 0 ? "ebb" : "rise";
            ledger.File(Written.Report($"Day {day}\nThe tide had a {what} of {day}.", $"d{day}", published: $"2026-01-{day:00}").Claim($"The tide had a {what} of {day}", "had"));
        }
        var request = new SearchRequest { Words = words, To = to is null ? null : DateOnly.Parse(to) };

        var all = Found(glance: 10_000);
        Assert.Equal(words == "whirlpool", all.Length == 0);
        foreach (var most in (int[])[1, 2, 3, 7, 30])
        {
            var wanted = all.Take(most);
            foreach (var glance in (int[])[1, 2, 3, 5, 9, 27]) Assert.Equal(wanted, Found(glance, most));
        }

        string[] Found(int glance, int most = 100) => [.. ((SqlLedger)ledger).Access.Read(session =>
        {
            var conditions = new Conditions();
            ClaimSearcher.Limit(conditions, ((SqlLedger)ledger).Access.Engine, session, request);
            Assert.True(conditions.IsUnordered);
            return LatestClaims.Rows(session, conditions, "c.said", row => row.GetString(0), most, glance);
        })];
    }
}
