using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>What people decide holds.</summary>
public abstract partial class LedgerContract
{
    [Fact]
    public void A_correction_holds_when_a_newer_model_reads_the_report_again()
    {
        _ledger.File(Pier);
        var claim = Pier.Reading().Claims[1];
        _ledger.Correct(Edit(CorrectionKind.Claim, claim.Id.Value, "position", "AFFIRM"));

        _ledger.File(Written.Report(Pier.Reading().Text, "pier").Claim("anyone died", "died", "harbour master", "SE", Position.Deny, model: "m2"), "reader/2");

        var present = Assert.Single(_ledger.Reading(Pier.Reading().Report.Id)!.Claims);
        Assert.NotEqual(claim.Id, present.Id);
        Assert.Equal(Position.Affirm, present.Position);
        Assert.Contains("edited by Ada (correction 1)", present.Why);
        Assert.Equal("AFFIRM", Assert.Single(_ledger.Search(new SearchRequest { Words = "died" }).Lines).Stance);
    }

    [Fact]
    public void What_a_person_accepted_comes_back_where_a_newer_model_misses_it_and_what_was_rejected_stays_out()
    {
        _ledger.File(Pier);
        var claims = Pier.Reading().Claims;
        _ledger.Correct(Decide(CorrectionKind.Claim, CorrectionAction.Accept, claims[0].Id.Value));
        _ledger.Correct(Decide(CorrectionKind.Claim, CorrectionAction.Reject, claims[1].Id.Value));

        _ledger.File(Written.Report(Pier.Reading().Text, "pier").Claim("anyone died", "died", model: "m2"), "reader/2");

        Assert.Equal("collapsed", Found(new SearchRequest()));
    }

    [Fact]
    public void A_rejected_attribution_takes_its_claims_and_their_events_with_it_until_it_is_undone()
    {
        _ledger.File(Pier);
        var correction = _ledger.Correct(Decide(CorrectionKind.Attribution, CorrectionAction.Reject, "pier:a0"));

        var reading = _ledger.Reading(Pier.Reading().Report.Id)!;
        Assert.Equal("a0 denied", string.Join(",", reading.Attributions.Select(a => $"{a.Id} {reading.Quote(a.Cue[0])}")));
        Assert.Equal("died under a0", string.Join(",", reading.Claims.Select(c => $"{c.Lemma} under {c.Attribution}")));
        Assert.Empty(reading.Events);

        _ledger.Correct(Decide(CorrectionKind.Attribution, CorrectionAction.Undo, correction.Number.ToString()));
        Assert.Equal(Dump(Pier.Reading()), Dump(_ledger.Reading(Pier.Reading().Report.Id)!));
        Assert.Equal("collapsed,died", Found(new SearchRequest()));
    }

    [Fact]
    public void An_attribution_edited_twice_keeps_both_in_its_history()
    {
        _ledger.File(Pier);
        _ledger.Correct(Edit(CorrectionKind.Attribution, "pier:a0", "root", "Norwegian Ferry Board"));
        _ledger.Correct(Edit(CorrectionKind.Attribution, "pier:a0", "mode", "mixed"));

        var attribution = _ledger.Reading(Pier.Reading().Report.Id)!.Attributions[0];
        Assert.Equal(("Norwegian Ferry Board", AttributionMode.Mixed, 1.0), (attribution.Chain[^1].Name, attribution.Mode, attribution.Confidence));
        Assert.Equal(["correct", "correct"], _ledger.History("pier:a0").Select(entry => entry.Action));
        Assert.All(_ledger.History("pier:a0"), entry => Assert.Equal("Ada", entry.Actor));
    }

    [Fact]
    public void An_event_can_be_put_right()
    {
        _ledger.File(Pier);
        _ledger.Correct(Edit(CorrectionKind.Event, Pier.Reading().Events[0].Id.Value, "type", "protest"));

        Assert.Equal("PROTEST", _ledger.Reading(Pier.Reading().Report.Id)!.Events[0].Type);
        Assert.Equal("collapsed", Found(new SearchRequest { Type = "PROTEST" }));
        Assert.Equal("", Found(new SearchRequest { Type = "ACCIDENT" }));
    }

    [Fact]
    public void Links_and_merges_are_records_that_stand_until_they_are_taken_back()
    {
        _ledger.File(Pier);
        var pair = string.Join(" | ", Pier.Reading().Claims.Select(claim => claim.Id.Value));
        _ledger.Correct(Decide(CorrectionKind.Link, CorrectionAction.Reject, pair));
        var merge = _ledger.Correct(Decide(CorrectionKind.Merge, CorrectionAction.Accept, "Ferry Board | Board of Ferries"));

        Assert.Equal("Board of Ferries | Ferry Board", Assert.Single(_ledger.Standing(CorrectionKind.Merge)).Object);
        _ledger.Correct(Decide(CorrectionKind.Merge, CorrectionAction.Undo, merge.Number.ToString()));
        Assert.Empty(_ledger.Standing(CorrectionKind.Merge));
        Assert.Equal("""{"relation":"different"}""", Assert.Single(_ledger.Standing(CorrectionKind.Link)).After);
    }

    [Theory]
    [InlineData(CorrectionKind.Claim, CorrectionAction.Accept, "no-such-claim", "")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Accept, "pier:a9", "")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Accept, "quay:a0", "")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Edit, "pier:a0", "colour=blue")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Edit, "pier:a0", "cue=3..999999")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Edit, "pier:a0", "mode=3")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Edit, "pier:a0", "")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Undo, "7", "")]
    [InlineData(CorrectionKind.Merge, CorrectionAction.Accept, "one | one", "")]
    public void A_correction_that_makes_no_sense_is_refused_and_leaves_no_trace(CorrectionKind kind, CorrectionAction action, string item, string edit)
    {
        _ledger.File(Pier);
        var before = _ledger.Counts();
        var request = Decide(kind, action, item);
        if (edit.Length > 0) request = request with { Edits = request.Edits.Add(edit.Split('=')[0], edit.Split('=')[1]) };

        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => _ledger.Correct(request)).Fault);
        Assert.Equal(before, _ledger.Counts());
    }
}
