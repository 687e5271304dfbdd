using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>Words and facets.</summary>
public abstract partial class LedgerContract
{
    [Theory]
    [InlineData("pier", "collapsed")]
    [InlineData("COLLAPSE", "collapsed")]
    [InlineData("\"pier at holm\"", "collapsed")]
    [InlineData("\"holm pier\"", "")]
    [InlineData("the", "collapsed,died")]
    [InlineData("anyone OR collapse", "collapsed,died")]
    [InlineData("anyone -pier", "died")]
    [InlineData("coll*", "collapsed")]
    [InlineData("harbour master", "died")]
    [InlineData("kolumbia", "")]
    [InlineData("'); DROP TABLE claims; --", "")]
    [InlineData("pier AND (", "")]
    public void Words_find_claims_in_any_form_in_either_engine(string words, string predicates)
    {
        _ledger.File(Pier);

        Assert.Equal(predicates, Found(new SearchRequest { Words = words }));
    }

    [Fact]
    public void Facets_limit_together()
    {
        _ledger.File(Pier);
        _ledger.File(Written.Report("Later\nThe pier reopened, the board said.", "later", "Coast Post", "2026-04-02").Claim("The pier reopened", "reopened", "board", "NO"));

        Assert.Equal("collapsed,died,reopened", Found(new SearchRequest()));
        Assert.Equal("collapsed,reopened", Found(new SearchRequest { Principal = "NO" }));
        Assert.Equal("died", Found(new SearchRequest { Stance = Position.Deny }));
        Assert.Equal("collapsed", Found(new SearchRequest { Type = "accident" }));
        Assert.Equal("collapsed", Found(new SearchRequest { Place = "holm" }));
        Assert.Equal("collapsed", Found(new SearchRequest { Place = "NO" }));
        Assert.Equal("reopened", Found(new SearchRequest { Outlet = "coast post" }));
        Assert.Equal("reopened", Found(new SearchRequest { From = new DateOnly(2026, 4, 2) }));
        Assert.Equal("collapsed,died", Found(new SearchRequest { To = new DateOnly(2026, 4, 1) }));
        Assert.Equal("reopened", Found(new SearchRequest { Words = "pier", Principal = "NO", Outlet = "Coast Post" }));
        Assert.Equal("", Found(new SearchRequest { Words = "pier", Principal = "SE", Outlet = "Coast Post" }));
    }

    [Fact]
    public void Pages_are_bounded_and_lead_on_from_the_latest_publication()
    {
        for (var day = 1; day <= 9; day++)
            _ledger.File(Written.Report($"Day {day}\nThe tide rose to {day}.", $"d{day}", published: $"2026-01-0{day}").Claim($"The tide rose to {day}", "rose"));

        List<string> docs = [];
        for (string? after = null, first = ""; first is not null; first = after)
        {
            var page = _ledger.Search(new SearchRequest { Words = "tide", Limit = 4, After = after });
            Assert.True(page.Lines.Length <= 4);
            docs.AddRange(page.Lines.Select(line => line.Doc));
            after = page.Next;
        }

        Assert.Equal(["d9", "d8", "d7", "d6", "d5", "d4", "d3", "d2", "d1"], docs);
        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => _ledger.Search(new SearchRequest { Limit = 501 })).Fault);
        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => _ledger.Search(new SearchRequest { After = "x!" })).Fault);
    }
}
