using Hearsay.Attributions.Linking;

namespace Hearsay.Prepare.Linking;

/// <summary>Writes features down by name and by number, for the trainer.</summary>
internal readonly struct NamingSink(Dictionary<ulong, string> names, List<ulong> keys) : IFeatureSink
{
    /// <inheritdoc/>
    public void Add(string template, int first, int second, ReadOnlySpan<char> word)
    {
        var key = FeatureKey.Of(template, first, second, word);
        keys.Add(key);
        if (!names.ContainsKey(key))
            names[key] = string.Create(CultureInfo.InvariantCulture, $"{template}|{first}|{second}|{word.ToString().ToLowerInvariant()}");
    }
}
