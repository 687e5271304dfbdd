using Hearsay.Tests.Support;

namespace Hearsay.Tests.Places;

/// <summary>Which words of a short report name a place, which one, and what the name does in its sentence.</summary>
public class PlaceFinderTests
{
    [Theory]
    [InlineData(
        "Officials in Tbilisi said on Monday that the bridge across Georgia's western border would open in May.",
        "Tbilisi = Tbilisi GE-TB City; Georgia = Georgia GE Country")]
    [InlineData(
        "The mayor of Atlanta said that the storm had cut power across Georgia and northern Florida.",
        "Atlanta = Atlanta US-GA City; Georgia = Georgia US-GA Region; Florida = Florida US-FL Region")]
    [InlineData(
        "A school burned down in Paris, Texas, on Sunday.",
        "Paris = Paris US-TX City; Texas = Texas US-TX Region")]
    [InlineData(
        "A museum was robbed in Paris on Sunday, the French interior ministry said.",
        "Paris = Paris FR-IDF City")]
    [InlineData(
        "Trains were halted in Springfield, Illinois, and in Springfield, Massachusetts, after the storm.",
        "Springfield = Springfield US-IL City; Illinois = Illinois US-IL Region; Springfield = Springfield US-MA City; Massachusetts = Massachusetts US-MA Region")]
    [InlineData(
        "Shells fell on two villages in the Kursk region overnight.",
        "Kursk = Kursk Oblast RU-KRS Region")]
    [InlineData(
        "Ministers met in Amman to discuss water for Jordan and Syria.",
        "Amman = Amman JO-AM City; Jordan = Jordan JO Country; Syria = Syria SY Country")]
    [InlineData(
        "Doctors in Kinshasa said that the fever had spread across eastern Congo.",
        "Kinshasa = Kinshasa CD-KN City; Congo = DR Congo CD Country")]
    [InlineData(
        "Two tankers were damaged in the Strait of Hormuz and one in the Red Sea.",
        "Strait of Hormuz = Strait of Hormuz - Region; Red Sea = Red Sea - Region")]
    public void Each_name_is_given_the_place_that_the_report_speaks_of(string text, string expected) =>
        Assert.Equal(expected, Dump(text));

    [Theory]
    [InlineData("The family roasted a turkey for the holiday and ate it with bread.")]
    [InlineData("Denzel Washington and Michael Jordan met the pupils of the school.")]
    [InlineData("The French and the Turkish ministers shook hands.")]
    public void Birds_persons_and_peoples_are_no_places(string text) => Assert.Equal("", Dump(text));

    [Theory]
    [InlineData("Moscow said on Friday that it had sent more grain.", "Moscow", PlaceUse.Actor)]
    [InlineData("A fire broke out at a factory in Moscow on Friday.", "Moscow", PlaceUse.Location)]
    [InlineData("Iran rejected the proposal and accused Israel of sabotage.", "Iran", PlaceUse.Actor)]
    [InlineData("Thousands of refugees have arrived in Iran since March.", "Iran", PlaceUse.Location)]
    [InlineData("US officials declined to comment on the report.", "US", PlaceUse.Modifier)]
    public void A_place_is_not_an_actor_unless_it_acts(string text, string words, PlaceUse expected) =>
        Assert.Equal(expected, Samples.Read(text).Places.First(place => text[place.Span.Start..place.Span.End] == words).Use);

    [Fact]
    public void A_place_that_no_list_has_is_kept_without_coordinates()
    {
        var place = Assert.Single(Samples.Read("Three houses collapsed in Zorvanetsk after the heavy rain.").Places);

        Assert.Equal(("Zorvanetsk", null, null, null), (place.Name, place.Country, place.Latitude, place.Precision));
        Assert.Contains("no list has this name", place.Why);
    }

    [Fact]
    public void The_reason_names_what_decided() =>
        Assert.Matches("^places/1: [0-9]+ places of this name; .*(division|inside what follows)", Samples.Read("A school burned down in Paris, Texas, on Sunday.").Places[0].Why);

    private static string Dump(string text) => string.Join("; ", Samples.Read(text).Places.Select(place =>
        $"{text[place.Span.Start..place.Span.End]} = {place.Name} {place.Admin1 ?? place.Country ?? "-"} {place.Precision}"));
}
