namespace Hearsay.Models;

/// <summary>
/// Cuts sentences too long for a table of all pairs of words, such as lists without full stops, and
/// joins the pieces' trees again.
/// </summary>
internal static class SentencePieces
{
    /// <summary>Tokens in a piece, at most.</summary>
    public const int Longest = 384;

    /// <summary>Bounds in which no sequence is too long or empty.</summary>
    public static int[] Cut(ReadOnlySpan<int> bounds)
    {
        List<int> pieces = [bounds[0]];
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            for (var at = bounds[i] + Longest; at < bounds[i + 1]; at += Longest) pieces.Add(at);
            if (bounds[i + 1] > pieces[^1]) pieces.Add(bounds[i + 1]);
        }
        return [.. pieces];
    }

    /// <summary>Hangs the roots of later pieces on the first root of their sentence.</summary>
    public static void Join(ReadOnlySpan<int> bounds, int[] heads)
    {
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            if (bounds[i + 1] - bounds[i] <= Longest) continue;
            var root = -1;
            for (var row = bounds[i]; row < bounds[i + 1]; row++)
            {
                if (heads[row] >= 0) continue;
                if (root < 0) root = row;
                else heads[row] = root;
            }
        }
    }
}
