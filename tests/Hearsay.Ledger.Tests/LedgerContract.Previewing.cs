using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>What a decision would make of the grades is worked out once, and again when something that it follows from has changed.</summary>
public abstract partial class LedgerContract
{
    [Fact]
    public void A_preview_is_kept_while_nothing_changes_and_made_anew_when_another_process_files_a_report()
    {
        _ledger.FileAll([Board(), Mayor()]);
        Relinked();
        var first = Previewed();

        Assert.Same(first, Previewed());
        Assert.Equal(2, Told(first));
        using (var other = ClaimLedger.Open(_place.Location))
        {
            other.FileAll([Keeper()]);
            other.Link();
        }
        Assert.Equal(3, Told(Previewed()));
        Assert.Same(Previewed(), Previewed());
    }

    [Fact]
    public void A_preview_is_made_anew_after_a_correction_and_by_other_rules()
    {
        _ledger.FileAll([Board(), Mayor()]);
        Relinked();
        var first = Previewed();

        _ledger.Correct(Decide(CorrectionKind.Merge, CorrectionAction.Accept, "Ferry Board | Board of Ferries"));
        Relinked();
        var merged = Previewed();
        Assert.NotSame(first, merged);

        _ledger.UseRelations("foe\tIE\tDK\t\t\tan example\n");
        Assert.NotSame(merged, Previewed());
    }

    [Fact]
    public void Nothing_is_kept_of_two_claims_that_are_not_linked_yet()
    {
        _ledger.FileAll([Board(), Mayor()]);
        var pair = Pair(Board(), Mayor(), 0).Split(" | ");
        Assert.Null(_ledger.Stories.Preview(pair[0], pair[1]));

        Relinked();

        Assert.NotNull(_ledger.Stories.Preview(pair[0], pair[1]));
    }

    private GradePreview Previewed()
    {
        var pair = Pair(Board(), Mayor(), 0).Split(" | ");
        return _ledger.Stories.Preview(pair[0], pair[1])!;
    }

    private static int Told(GradePreview preview) => preview.After.Sum(slot => slot.Slot.Testimonies.Length);
}
