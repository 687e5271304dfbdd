using Hearsay.Web.Maps;

namespace Hearsay.Web.Tests.Maps;

public class MapPlanTests
{
    [Fact]
    public void Names_that_crowd_are_moved_apart_and_that_comes_to_an_end()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            MapPlace[] places = [.. Enumerable.Range(0, 14).Select(i => Place($"Place {i}", random.NextDouble() * 30, random.NextDouble() * 5))];

            var labels = MapPlan.Of(places).Labels;

            Assert.All(labels, label => Assert.DoesNotContain(labels, other => other != label && other.Covers(label)));
        }
    }

    private static MapPlace Place(string name, double longitude, double latitude) =>
        new(name, null, PlacePrecision.City, latitude, longitude, 3, name, new ReportId("r"), 0);
}
