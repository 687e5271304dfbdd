using System.Text.Json.Nodes;

namespace Hearsay.Prepare;

/// <summary>Numbers for labels: most frequent first, ties by spelling.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _counts = [];
    private Dictionary<string, int> _numbers = [];

    public IReadOnlyList<string> Labels { get; private set; } = [];

    public void Count(string label) => _counts[label] = _counts.GetValueOrDefault(label) + 1;

    public void Freeze(int least)
    {
        Labels = [.. _counts.Where(c => c.Value >= least).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)];
        _numbers = Labels.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => p.i);
    }

    /// <summary>-1 for a label that was too rare.</summary>
    public int Number(string label) => _numbers.GetValueOrDefault(label, -1);

    public JsonArray ToJson() => new([.. Labels.Select(l => JsonValue.Create(l))]);
}
