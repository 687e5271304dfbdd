using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Attributions.Chains;

/// <summary>Short runs of words from a data file, each with what it means, looked up at a token without regard to case; the longest wins.</summary>
internal sealed class PhraseTable<T>
{
    private const int MostWords = 8;
    private const int MostLetters = 96;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;

    /// <summary>Reads a file of phrase TAB meaning.</summary>
    public PhraseTable(string file, Func<string, T> meaning)
    {
        var rows = DataFiles.Rows(file).ToDictionary(row => row[0], row => meaning(row[1]));
        _phrases = rows.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = rows.Keys.Select(phrase => phrase.Split(' ')[0]).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins at a token and ends by <paramref name="limit"/>, with what it means.</summary>
    public bool TryMatch(Reading reading, int token, int limit, [MaybeNullWhen(false)] out T meaning, out int end)
    {
        (meaning, end) = (default, token);
        Span<char> buffer = stackalloc char[MostLetters];
        var length = 0;
        for (var i = token; i < Math.Min(limit, token + MostWords); i++)
        {
            var word = reading.Word(i);
            if (length + word.Length + 1 > buffer.Length) break;
            if (i > token) buffer[length++] = ' ';
            word.ToLowerInvariant(buffer[length..]);
            length += word.Length;
            if (i == token && !_firstWords.Contains(buffer[..length])) return false;
            if (_phrases.TryGetValue(buffer[..length], out var found)) (meaning, end) = (found, i + 1);
        }
        return end > token;
    }
}
