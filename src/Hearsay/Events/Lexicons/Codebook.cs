using System.Collections.Frozen;

namespace Hearsay.Events.Lexicons;

/// <summary>PLOVER 2.0 types with quads and scores, and CAMEO's Goldstein scores.</summary>
internal sealed class Codebook
{
    private readonly FrozenDictionary<string, (int Quad, double Score)> _types;
    private readonly FrozenDictionary<(string Type, string Mode), double> _modes;
    private readonly FrozenDictionary<string, double> _goldstein;

    private Codebook()
    {
        var rows = EventFiles.Rows("types.tsv", 4).ToArray();
        _types = rows.ToFrozenDictionary(row => row[0], row => (int.Parse(row[1], CultureInfo.InvariantCulture), Number(row[2])));
        _modes = rows.SelectMany(row => row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(mode => (Type: row[0], Parts: mode.Split('='))))
            .ToFrozenDictionary(m => (m.Type, m.Parts[0]), m => m.Parts.Length > 1 ? Number(m.Parts[1]) : double.NaN);
        _goldstein = EventFiles.Rows("cameo.tsv", 2).Where(row => row[1].Length > 0).ToFrozenDictionary(row => row[0], row => Number(row[1]));
    }

    /// <summary>The one shipped.</summary>
    public static Codebook Shipped { get; } = new();

    /// <summary>All type codes.</summary>
    public ImmutableArray<string> Types => _types.Keys;

    /// <summary>Quad of a type, 1 to 4.</summary>
    public int Quad(string type) => _types[type].Quad;

    /// <summary>True where the type knows the mode.</summary>
    public bool Knows(string type, string? mode) => mode is null || _modes.ContainsKey((type, mode));

    /// <summary>The mode's score, else the type's.</summary>
    public double Score(string type, string? mode) =>
        mode is not null && _modes.TryGetValue((type, mode), out var score) && !double.IsNaN(score) ? score : _types[type].Score;

    /// <summary>Goldstein score of the kind of a CAMEO code; null where the list has none.</summary>
    public double? Goldstein(string? cameo) => cameo is not null && _goldstein.TryGetValue(cameo, out var score) ? score : null;

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
