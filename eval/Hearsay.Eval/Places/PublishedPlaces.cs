namespace Hearsay.Eval.Places;

/// <summary>Figures that others have published for the same corpora.</summary>
internal static class PublishedPlaces
{
    public const string Remark =
        "Exact spans; demonyms, names inside those of bodies and names without coordinates are left out on both sides. "
        + "Names given: a name that no list has counts as wrong, and its error is left out of mean and median. "
        + "Mordecai 3 (GPU, all of GeoNames; figures of its README) draws its own test texts and leaves places that GeoNames' search misses out of the error; "
        + "the voting ensemble of twenty systems (Hu et al. 2022, arXiv 2209.08286) has 86 on average over twelve sets. Country centres differ between the corpora: "
        + "GeoVirus takes Wikipedia's, the others GeoNames', so that large countries cost some accuracy whatever is answered.";

    private const string Mordecai = "published: Mordecai 3, names given";

    public static IEnumerable<Row> Rows(string corpus) => corpus switch
    {
        "LGL" => [new($"  {Mordecai}", 82.7, Note: "mean 304 km, right country 97.9, n 967")],
        "GeoWebNews" => [new($"  {Mordecai}", 94.1, Note: "mean 249 km, right country 97.4, n 474")],
        _ => [],
    };
}
