using Hearsay.Eval.Coreference;
using Hearsay.Eval.Stories;

namespace Hearsay.Tests.Eval;

public class ClusterMeasureTests
{
    [Fact]
    public void Equal_clusterings_score_full_marks()
    {
        int[][] clusters = [[0, 1, 2], [3], [4, 5]];

        Assert.Equal(100, LeaScores.F1(clusters, clusters));
        Assert.Equal(1, RandIndex.Of(Enumerable.Range(0, 6), item => item / 2, item => item / 2), 9);
    }

    [Fact]
    public void Lea_weighs_found_links_by_the_size_of_the_cluster() =>
        // Gold {0,1,2} {3}; found {0,1} {2,3}: recall (3 * 1/3 + 0) / 4, precision (2 * 1/1 + 0) / 4.
        Assert.Equal(100.0 / 3, LeaScores.F1([[0, 1, 2], [3]], [[0, 1], [2, 3]]), 9);

    [Fact]
    public void The_rand_index_of_rows_against_columns_is_near_nought() =>
        Assert.InRange(RandIndex.Of(Enumerable.Range(0, 400), item => item % 20, item => item / 20), -0.06, 0.06);
}
