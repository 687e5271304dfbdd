namespace Hearsay.Models;

/// <summary>
/// Finds the best dependency tree of a sentence: every word has one head, exactly one hangs on the
/// root, and there is no cycle. The best head of each word is taken where that is a tree already;
/// else the algorithm of Chu, Liu and Edmonds decides, with a price on the root that is higher than
/// all other scores can make good, so that it is paid once.
/// </summary>
internal static unsafe class TreeDecoder
{
    /// <summary>
    /// Fills <paramref name="heads"/>: 0 the root, else the head's index + 1. Row i of the scores has
    /// the score of each such head of word i.
    /// </summary>
    public static void Decode(float* scores, int stride, Span<int> heads)
    {
        for (var word = 0; word < heads.Length; word++)
            heads[word] = BestHead(scores + (nint)word * stride, heads.Length, word + 1);
        if (IsTree(heads)) return;
        var count = heads.Length + 1;
        var matrix = new double[count * count];
        var price = Price(scores, stride, heads.Length);
        for (var head = 0; head < count; head++)
        {
            for (var word = 1; word < count; word++)
                matrix[head * count + word] = scores[(nint)(word - 1) * stride + head] - (head == 0 ? price : 0.0);
        }
        ChuLiuEdmonds.Solve(matrix, count).AsSpan(1).CopyTo(heads);
    }

    /// <summary>True where all words lead to the root and one hangs on it.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<int> seenFrom = heads.Length <= 1024 ? stackalloc int[heads.Length] : new int[heads.Length];
        var roots = 0;
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] == 0) roots++;
            var at = word + 1;
            while (at != 0 && seenFrom[at - 1] == 0)
            {
                seenFrom[at - 1] = word + 1;
                at = heads[at - 1];
            }
            if (at != 0 && seenFrom[at - 1] == word + 1) return false;
        }
        return roots == 1;
    }

    private static int BestHead(float* scores, int words, int self)
    {
        var (best, most) = (-1, float.NegativeInfinity);
        for (var head = 0; head <= words; head++)
        {
            if (head != self && (scores[head] > most || best < 0)) (best, most) = (head, scores[head]);
        }
        return best;
    }

    private static double Price(float* scores, int stride, int words)
    {
        var (low, high) = (0.0, 0.0);
        for (var word = 0; word < words; word++)
        {
            for (var head = 0; head <= words; head++)
            {
                var score = scores[(nint)word * stride + head];
                (low, high) = (Math.Min(low, score), Math.Max(high, score));
            }
        }
        return (high - low + 1) * (words + 1);
    }
}
