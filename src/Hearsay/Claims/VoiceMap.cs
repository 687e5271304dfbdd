namespace Hearsay.Claims;

/// <summary>On whose word each token stands: the innermost attribution whose content covers it.</summary>
internal sealed class VoiceMap
{
    private readonly int[] _voices;
    private readonly bool[] _cues;

    public VoiceMap(Reading reading)
    {
        _voices = new int[reading.Tokens.Length];
        _cues = new bool[reading.Tokens.Length];
        Array.Fill(_voices, -1);
        var depths = Depths(reading.Attributions);
        var order = Enumerable.Range(0, depths.Length).OrderBy(i => depths[i]).ThenBy(i => i);
        foreach (var i in order)
        {
            foreach (var span in reading.Attributions[i].Content) Mark(reading, span, i);
            foreach (var span in reading.Attributions[i].Cue)
            {
                var (first, end) = reading.TokensOf(span);
                for (var token = first; token < end; token++) _cues[token] = true;
            }
        }
    }

    /// <summary>Number of the attribution; -1 for the outlet's own voice.</summary>
    public int this[int token] => _voices[token];

    /// <summary>True for words that say that something is said.</summary>
    public bool IsCue(int token) => _cues[token];

    private void Mark(Reading reading, TextSpan span, int attribution)
    {
        var (first, end) = reading.TokensOf(span);
        for (var token = first; token < end; token++) _voices[token] = attribution;
    }

    private static int[] Depths(ImmutableArray<Attribution> attributions)
    {
        var depths = new int[attributions.Length];
        for (var i = 0; i < depths.Length; i++)
        {
            for (var above = attributions[i].Parent; above is { } id && depths[i] < attributions.Length; above = attributions[id.Value].Parent) depths[i]++;
        }
        return depths;
    }
}
