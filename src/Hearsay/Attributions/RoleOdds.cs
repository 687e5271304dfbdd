namespace Hearsay.Attributions;

/// <summary>The probability in [0, 1] that a token is part of a source, a cue or a content.</summary>
internal sealed class RoleOdds(int tokens)
{
    private const int Roles = 3;
    private readonly float[] _odds = new float[tokens * Roles];

    /// <summary>Notes a probability.</summary>
    public void Set(int token, Role role, double probability) => _odds[token * Roles + (int)role] = (float)probability;

    /// <summary>The mean over a range; 0 for an empty one.</summary>
    public double Mean(Role role, TokenRange range)
    {
        var sum = 0.0;
        for (var i = range.First; i < range.End; i++) sum += _odds[i * Roles + (int)role];
        return range.IsEmpty ? 0 : sum / range.Length;
    }

    /// <summary>The greatest in a range; 0 for an empty one.</summary>
    public double Most(Role role, TokenRange range)
    {
        var most = 0.0;
        for (var i = range.First; i < range.End; i++) most = Math.Max(most, _odds[i * Roles + (int)role]);
        return most;
    }
}
