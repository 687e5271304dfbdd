namespace Hearsay.Language;

/// <summary>Hashed features of one place where a sentence may end; used in training and in reading.</summary>
internal static class SentenceFeatures
{
    /// <summary>Goes up whenever the features change.</summary>
    public const int Version = 2;

    /// <summary>Size of the weight table.</summary>
    public const int Rows = 1 << 15;

    /// <summary>Features at most.</summary>
    public const int Most = 24;

    private const int LongestLookBack = 500;

    private const uint Prime = 16777619;

    /// <summary>Fills the features of the gap before <paramref name="next"/> and returns how many there are.</summary>
    public static int Collect(IParagraphWords words, ReadOnlySpan<QuoteState> states, int mark, int next, Span<int> rows)
    {
        var closers = Hash(words, mark + 1, next);
        var stop = MarkHash(words[mark]);
        var before = mark > 0 ? WordHashOf(words[mark - 1]) : 1u;
        var (space, stopSpace) = (words.SpaceBefore(next) ? 1u : 2u, words.SpaceBefore(mark) ? 1u : 2u);
        var opening = next;
        while (opening < words.Count - 1 && opening < next + 2 && IsOpener(words[opening])) opening++;
        var (kind, quote) = (Kind(words[next]), (uint)states[next - 1] * 16 + (uint)states[next]);
        var inner = Kind(words[opening]);
        var following = WordHashOf(words[opening]);
        var speech = SpeechAhead(words, next);
        var origin = QuotationOrigin(words, states, next);
        var count = 0;
        ReadOnlySpan<uint> values =
        [
            0, Mix(stop, closers), Mix(stop, kind), Mix(stop, kind, closers, space), Mix(stop, inner, quote), before, Mix(before, kind),
            Mix(stop, following), following, Mix(inner, speech, closers), Mix(stop, speech, quote), Mix(kind, space, stopSpace),
            Mix(stop, before, kind), Mix(Shape(words, mark - 1), stop, inner), Mix(Shape(words, mark - 1), following),
            Mix(stop, (uint)Math.Min(mark, 6), inner), Mix(stop, (uint)Math.Min(words.Count - next, 6), inner), Mix(before, following),
            opening + 1 < words.Count ? Mix(inner, Kind(words[opening + 1]), stop) : 3, Mix(inner, quote, closers, kind),
            Mix(InBrackets(words, next), stop, inner), Mix((uint)words[mark].Length, kind, stop),
            Mix(origin, stop, inner), Mix(origin, quote, closers, kind),
        ];
        for (var i = 0u; i < values.Length; i++) rows[count++] = (int)(Finish(Mix(values[(int)i], i * 0x9E3779B1)) % Rows);
        return count;
    }

    private static bool IsOpener(ReadOnlySpan<char> word) => word is "\"" or "\u201C" or "``" or "'" or "\u2018" or "(" or "[" or "\u00AB";

    private static uint MarkHash(ReadOnlySpan<char> mark) => mark.Length == 1 || mark[0] == mark[^1] ? WordHashOf(mark) : Mix(7, mark[^1]);

    private static uint Kind(ReadOnlySpan<char> word) => word[0] switch
    {
        _ when IsOpener(word) || SentenceEnds.IsCloser(word) => Mix(5, word[0] is '"' or '\u201C' or '\u201D' ? '"' : word[0]),
        '-' or '\u2013' or '\u2014' => 6,
        var c when char.IsUpper(c) => EnglishWords.IsOpener(word) ? 1u : word.Length > 1 && char.IsUpper(word[^1]) ? 8u : 2u,
        var c when char.IsLower(c) => 3,
        var c when char.IsDigit(c) => 4,
        _ => 7,
    };

    private static uint Shape(IParagraphWords words, int index)
    {
        if (index < 0) return 1;
        var word = words[index];
        var hash = (uint)Math.Min(word.Length, 4);
        return Mix(hash, char.IsUpper(word[0]) ? 1u : char.IsDigit(word[0]) ? 2u : char.IsLower(word[0]) ? 3u : 4u, char.IsUpper(word[^1]) ? 1u : 2u);
    }

    /// <summary>1 where a verb of saying stands within the next five words and before any stop.</summary>
    private static uint SpeechAhead(IParagraphWords words, int next)
    {
        for (var i = next; i < Math.Min(words.Count, next + 5); i++)
        {
            if (words[i] is "said" or "says" or "asked" or "told" or "added" or "wrote" or "replied" or "continued" or "explained" or "noted") return 1;
            if (words[i] is "." or "\"" or "\u201C") return 2;
        }
        return 2;
    }

    /// <summary>Where the quotation around the gap was opened: 1 none, 2 as a sentence of its own, 3 after a comma or colon, 4 after a word.</summary>
    private static uint QuotationOrigin(IParagraphWords words, ReadOnlySpan<QuoteState> states, int next)
    {
        if (states[next - 1] is not (QuoteState.Inside or QuoteState.Continued or QuoteState.Unclosed or QuoteState.Close)) return 1;
        var open = next - 1;
        var limit = Math.Max(0, next - LongestLookBack);
        while (open > limit && states[open] is not QuoteState.Open) open--;
        if (open == limit) return 2;
        var before = words[open - 1];
        return before[^1] is '.' or '!' or '?' || SentenceEnds.IsCloser(before) ? 2u : before is "," or ":" ? 3u : 4u;
    }

    private static uint InBrackets(IParagraphWords words, int next)
    {
        for (var i = next - 1; i >= Math.Max(0, next - 40); i--)
        {
            if (words[i] is ")" or "]") return 1;
            if (words[i] is "(" or "[") return 2;
        }
        return 1;
    }

    private static uint Hash(IParagraphWords words, int first, int end)
    {
        var hash = 2166136261u;
        for (var i = first; i < end; i++) hash = Mix(hash, WordHashOf(words[i]));
        return hash;
    }

    private static uint WordHashOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Math.Min(word.Length, 24)];
        WordHash.Fold(word[..folded.Length], folded);
        var hash = 2166136261u;
        foreach (var c in folded) hash = (hash ^ c) * Prime;
        return hash;
    }

    private static uint Mix(uint a, uint b) => (((a ^ (a >> 15)) * 0x85EBCA6B) ^ b) * Prime;

    private static uint Mix(uint a, uint b, uint c) => Mix(Mix(a, b), c);

    private static uint Mix(uint a, uint b, uint c, uint d) => Mix(Mix(a, b, c), d);

    private static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
