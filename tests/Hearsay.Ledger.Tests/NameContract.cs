using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>Whom a name means, whatever engine the ledger stands on.</summary>
public abstract class NameContract : IDisposable
{
    private readonly ILedgerPlace _place;
    private readonly IClaimLedger _ledger;

    private protected NameContract(Func<ILedgerPlace> newPlace)
    {
        _place = newPlace();
        _ledger = ClaimLedger.Open(_place.Location);
        _ledger.FileAll([
            Written.Report("The pier of Holm\nHanne Oosterveld opened the pier.", "pier").Naming("Hanne Oosterveld"),
            Written.Report("The quay of Holm\nHanne Oosterveld and Lars Brandt of the Holm Quay Board closed the quay.", "quay").Naming("Hanne Oosterveld").Naming("Lars Brandt").Naming("Holm Quay Board", EntityType.Org),
            Written.Report("The lock of Holm\nMira Brandt and Piet van der Oost opened the lock.", "lock").Naming("Mira Brandt").Naming("Piet van der Oost"),
            Written.Report("The ferry of Holm\nMira Brandt and Jens Sørby took the ferry.", "ferry").Naming("Mira Brandt").Naming("Jens Sørby")]);
        _ledger.Link();
    }

    [Theory]
    [InlineData("Hanne Oosterveld", "Hanne Oosterveld")]
    [InlineData("Oosterveld", "Hanne Oosterveld")]
    [InlineData("van der Oost", "Piet van der Oost")]
    [InlineData("Oost", "Piet van der Oost")]
    [InlineData("Board", null)]
    [InlineData("Hanne", null)]
    public void A_surname_is_enough_where_one_person_bears_it(string asked, string? name) => Assert.Equal(name, _ledger.Stories.Called(asked).View?.Name);

    [Fact]
    public void Where_more_bear_a_surname_they_are_listed_the_most_named_first() =>
        Assert.Equal("More than one is called 'brandt': Mira Brandt (2 reports), Lars Brandt (1 report).", _ledger.Stories.Called("brandt").Sentence("brandt"));

    [Fact]
    public void Two_bearers_whom_a_person_merged_are_one()
    {
        _ledger.Correct(new CorrectionRequest { Kind = CorrectionKind.Merge, Action = CorrectionAction.Accept, Object = "Lars Brandt | Mira Brandt", Actor = "Ada", Reason = "One person." });

        Assert.Equal("Mira Brandt", _ledger.Stories.Called("Brandt").View?.Name);
    }

    [Theory]
    [InlineData("Osterveld", "Hanne Oosterveld")]
    [InlineData("Hane Oosterveld", "Hanne Oosterveld")]
    [InlineData("Anna Oosterveld", "Hanne Oosterveld")]
    [InlineData("Hanne Oostervedl", "Hanne Oosterveld")]
    [InlineData("Sorby", "Jens Sørby")]
    [InlineData("Mira Brant", "Mira Brandt")]
    [InlineData("Lara Brandt", "Lars Brandt, Mira Brandt")]
    [InlineData("Holm Key Board", "Holm Quay Board")]
    [InlineData("Nobody Atall", "")]
    public void A_name_one_letter_off_is_answered_with_the_names_near_it(string asked, string near)
    {
        var answer = _ledger.Stories.Called(asked);

        Assert.Null(answer.View);
        Assert.False(answer.AreBearers);
        Assert.Equal(near, string.Join(", ", answer.Choices.Select(choice => choice.Written)));
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }
}
