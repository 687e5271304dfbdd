using System.Text.Json.Nodes;

namespace Hearsay.Prepare;

/// <summary>Labels begin, inside, end, single over some types; 0 is outside.</summary>
internal static class Bioes
{
    public static JsonArray Vocabulary(IReadOnlyList<string> types) =>
        new(["O", .. types.SelectMany(type => new JsonNode[] { $"B-{type}", $"I-{type}", $"E-{type}", $"S-{type}" })]);

    /// <summary>Labels the rows [first, end), which must hold no break.</summary>
    public static void Label(int[] labels, int first, int end, int type)
    {
        var basis = 1 + 4 * type;
        for (var i = first; i < end; i++)
            labels[i] = end - first == 1 ? basis + 3 : i == first ? basis : i == end - 1 ? basis + 2 : basis + 1;
    }
}
