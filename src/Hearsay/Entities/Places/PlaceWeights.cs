using Hearsay.Knowledge;

namespace Hearsay.Entities.Places;

/// <summary>
/// What each feature of the room's models is worth, as log-odds. Written by the trainer as lines of
/// <c>model TAB feature TAB weight</c>; a feature without a line is worth nothing.
/// </summary>
internal sealed class PlaceWeights
{
    /// <summary>Reads weights as the trainer writes them.</summary>
    /// <exception cref="FormatException">A line has not the form above.</exception>
    public PlaceWeights(TextReader reader)
    {
        var models = new Dictionary<string, Dictionary<string, float>>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Rows(reader, 3))
        {
            if (!models.TryGetValue(row[0], out var model)) models.Add(row[0], model = new(StringComparer.Ordinal));
            model[row[1]] = float.Parse(row[2], CultureInfo.InvariantCulture);
        }
        Name = Of(models, "name", NameFeatures.Blocks);
        First = Of(models, "first", ChoiceFeatures.Blocks);
        Second = Of(models, "second", ChoiceFeatures.Blocks);
        Actor = Of(models, "actor", UseFeatures.Blocks);
        Modifier = Of(models, "modifier", UseFeatures.Blocks);
    }

    /// <summary>The weights shipped with the project.</summary>
    public static PlaceWeights Shipped => Loaded.Value;

    /// <summary>That some words name a place.</summary>
    public float[] Name { get; init; }

    /// <summary>Which of the places of a name is meant, before the other places of the report are known.</summary>
    public float[] First { get; init; }

    /// <summary>The same once they are.</summary>
    public float[] Second { get; init; }

    /// <summary>That a name of a place acts, against that it says where.</summary>
    public float[] Actor { get; init; }

    /// <summary>That it tells whose or which, against that it says where.</summary>
    public float[] Modifier { get; init; }

    private static readonly Lazy<PlaceWeights> Loaded = new(() => new PlaceWeights(KnowledgeFile.Open("places.tsv")));

    private static float[] Of(Dictionary<string, Dictionary<string, float>> models, string name, FeatureBlocks blocks)
    {
        var weights = new float[blocks.Names.Count];
        if (!models.TryGetValue(name, out var model)) return weights;
        for (var i = 0; i < weights.Length; i++) weights[i] = model.GetValueOrDefault(blocks.Names[i]);
        return weights;
    }
}
