using Hearsay.Knowledge;

namespace Hearsay.Stories.Grades;

/// <summary>Which kind of act a coded event is for whoever did it; data, by register, predicate and type.</summary>
internal static class Bearings
{
    private static readonly ImmutableArray<(string Kind, string Value, Bearing Bearing, string Type)> Rows = Read();

    /// <summary>The bearing of a claim with its coded event; neutral where no row fits.</summary>
    public static Bearing Of(Claim claim, CodedEvent? coded)
    {
        foreach (var (kind, value, bearing, type) in Rows)
        {
            var fits = kind switch
            {
                "register" => coded?.Register == value,
                "lemma" => claim.Lemma == value && (type.Length == 0 || coded?.Type == type),
                _ => coded is not null && (value == coded.Type || value == $"{coded.Type}/{coded.Mode}"),
            };
            if (fits) return bearing;
        }
        return Bearing.Neutral;
    }

    private static ImmutableArray<(string, string, Bearing, string)> Read()
    {
        var stream = typeof(Bearings).Assembly.GetManifestResourceStream("Hearsay.Stories.Grades.bearings.tsv")
            ?? throw new InvalidOperationException("bearings.tsv is not in the assembly; build the project again.");
        return [.. KnowledgeFile.Rows(new StreamReader(stream), 4)
            .Select(row => (row[0], row[1], Enum.Parse<Bearing>(row[2], ignoreCase: true), row[3]))];
    }
}
