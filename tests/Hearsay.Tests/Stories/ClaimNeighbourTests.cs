using Hearsay.Stories;
using Hearsay.Stories.Links;

namespace Hearsay.Tests.Stories;

/// <summary>Claims are minutes here; each stands under the keys that its number can be divided by.</summary>
public sealed class ClaimNeighbourTests
{
    private const long Now = 1_000_000, Week = 7 * ReportRank.Day;

    private static readonly IndexKey Second = new(KeyKind.Claim, 2), Third = new(KeyKind.Claim, 3), Word = new(KeyKind.ClaimWord, 5);

    [Fact]
    public void All_of_a_small_block_are_compared_each_once_and_in_order()
    {
        var (claims, isCut) = Find([Second, Third], Now - 12, Now - 10, Now - 8);

        Assert.Equal([Now - 12, Now - 10, Now - 8], claims);
        Assert.False(isCut);
    }

    [Fact]
    public void Of_a_hot_day_those_that_share_most_keys_are_compared_and_of_equal_ones_the_nearest()
    {
        var hot = Enumerable.Range(1, 2000).Select(i => Now - i).ToArray();

        var (claims, isCut) = Find([Second, Third], hot);

        Assert.True(isCut);
        Assert.Equal(ClaimNeighbours.Most, claims.Count);
        Assert.All(hot.Take(600).Where(claim => claim % 6 == 0), claim => Assert.Contains(claim, claims));
        var single = claims.Where(claim => claim % 6 != 0).Order().ToArray();
        Assert.Equal(hot.Where(claim => claim % 6 != 0 && (claim % 2 == 0 || claim % 3 == 0)).Take(single.Length).Order(), single);
    }

    [Fact]
    public void Of_the_time_before_the_week_a_few_are_compared_and_of_a_rare_word_more()
    {
        long[] old = [.. Enumerable.Range(1, 90).Select(i => Now - Week - i)];

        Assert.Equal(ClaimNeighbours.FarCap, Find([Second], old).Claims.Count);
        Assert.Equal(ClaimNeighbours.FarWordCap, Find([Word], old).Claims.Count);
    }

    private static (List<long> Claims, bool IsCut) Find(IndexKey[] keys, params long[] filed) =>
        new ClaimNeighbours<long>(claim => claim).Find(keys, key => filed.Where(claim => claim % key.Value == 0).OrderDescending(), Now);
}
