namespace Hearsay.Language;

/// <summary>
/// Hashes the spelling of a word into the first six columns of <see cref="TokenFeatures"/>: FNV-1a
/// (32 bits) over UTF-16 units with the finaliser of MurmurHash3, one seed a column.
/// </summary>
internal static class WordHash
{
    private const int LongestWord = 64;

    /// <summary>Fills columns 0 to 5 of a row.</summary>
    public static void Fill(ReadOnlySpan<char> word, Span<int> row)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        Span<char> folded = stackalloc char[word.Length];
        Fold(word, folded);
        row[0] = Row(folded, 0x9E3779B1, 0);
        row[1] = Row(folded, 0x85EBCA77, 1);
        row[2] = Row(folded[..Math.Min(3, folded.Length)], 0xC2B2AE3D, 2);
        row[3] = Row(folded[Math.Max(0, folded.Length - 3)..], 0x27D4EB2F, 3);
        row[4] = Row(folded[Math.Max(0, folded.Length - 2)..], 0x165667B1, 4);
        row[5] = ShapeRow(word);
    }

    /// <summary>Lower case, digits as 0, quotation marks and hyphens straight; the same length.</summary>
    public static void Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = word[i] switch
            {
                >= 'a' and <= 'z' and var c => c,
                '\u2018' or '\u2019' or '`' or '\u00B4' or '\u02BC' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                '\u2010' or '\u2011' => '-',
                var c when CharKinds.IsDigit(c) => '0',
                var c => char.ToLowerInvariant(c),
            };
        }
    }

    private static int ShapeRow(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[word.Length];
        var (length, run, last) = (0, 0, '\0');
        foreach (var c in word)
        {
            var s = ShapeOf(c);
            run = s == last ? run + 1 : 1;
            last = s;
            if (run <= 2) shape[length++] = s;
        }
        return Row(shape[..length], 0xD6E8FEB8, 5);
    }

    private static char ShapeOf(char c) => c switch
    {
        >= 'a' and <= 'z' => 'x',
        >= 'A' and <= 'Z' => 'X',
        >= '0' and <= '9' => '0',
        '\u2018' or '\u2019' or '`' => '\'',
        '\u201C' or '\u201D' => '"',
        < '\u0080' => c,
        _ when char.IsUpper(c) => 'X',
        _ when char.IsLetter(c) => 'x',
        _ when char.IsDigit(c) => '0',
        _ => c,
    };

    private static int Row(ReadOnlySpan<char> text, uint seed, int column)
    {
        var hash = 2166136261u ^ seed;
        foreach (var c in text)
        {
            hash = (hash ^ (c & 0xFFu)) * 16777619u;
            hash = (hash ^ (uint)(c >> 8)) * 16777619u;
        }
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        hash ^= hash >> 16;
        return 1 + (int)(hash % (uint)(TokenFeatures.TableSizes[column] - 1));
    }
}
