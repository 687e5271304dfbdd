using Hearsay.Knowledge;
using Hearsay.Knowledge.Places;

namespace Hearsay.Tests.Places;

public class GazetteerTests
{
    private static readonly Gazetteer Shipped = Gazetteer.Shipped;

    [Theory]
    [InlineData("São Paulo", "sao paulo")]
    [InlineData("Xi'an", "Xian")]
    [InlineData("W.Va.", "WVA")]
    [InlineData("Ivano-Frankivsk", "Ivano Frankivsk")]
    [InlineData("St. Petersburg", "Saint Petersburg")]
    public void Spellings_of_one_name_find_the_same_places(string one, string other)
    {
        Assert.NotEqual(0, Shipped.Find(one).Count);
        Assert.Equal(Shipped.Find(one)[0], Shipped.Find(other)[0]);
    }

    [Fact]
    public void An_acronym_is_found_only_as_one()
    {
        Assert.Equal(PlaceKind.Country, Shipped[Shipped.Find("US")[0]].Kind);
        Assert.True(Shipped.Find("Us").Count == 0 || Shipped[Shipped.Find("Us")[0]].Kind != PlaceKind.Country);
    }

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        var found = Shipped.Find("Springfield").Count;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) found += Shipped.Find("Springfield").Count + Shipped.Find("no such place").Count;

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(found > 1000);
    }

    [Fact]
    public void Every_place_lies_on_the_earth_and_bears_its_own_name()
    {
        for (var i = 0; i < Shipped.Count; i += 7)
        {
            var (place, name) = (Shipped[i], Shipped.Name(i));
            Assert.InRange(place.Latitude, -90, 90);
            Assert.InRange(place.Longitude, -180, 180);
            Assert.Matches("^([A-Z]{2})?$", Shipped.Country(place.Division) ?? "");
            Assert.Matches("^([A-Z]{2}-[A-Z0-9]{1,3})?$", Shipped.Subdivision(place.Division) ?? "");
            Assert.True(Bears(i, name), name);
        }
    }

    [Fact]
    public void Every_country_of_the_actor_lists_is_there()
    {
        foreach (var row in KnowledgeFile.Rows(KnowledgeFile.Open("countries.tsv"), 7))
            Assert.True(Shipped.IsCountry(row[0]), row[0]);
    }

    /// <summary>Of names with hundreds of bearers only the first are kept.</summary>
    private static bool Bears(int place, string name)
    {
        var found = Shipped.Find(name);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] == place) return true;
        }
        return found.Count == byte.MaxValue;
    }
}
