using System.Collections.Frozen;

namespace Hearsay.Attributions.Chains;

/// <summary>Short runs of words from a data file, each with a note, looked up at a token without regard to case.</summary>
internal sealed class WordPatterns
{
    private const int MostWords = 8;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _patterns;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;

    private WordPatterns(string file)
    {
        var rows = DataFiles.Rows(file).ToDictionary(row => row[0], row => row[1]);
        _patterns = rows.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = rows.Keys.Select(p => p.Split(' ')[0]).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Sentences that give the sourcing of what stands before them.</summary>
    public static WordPatterns ReportWide { get; } = new("report-wide.tsv");

    /// <summary>How an outlet speaks of itself.</summary>
    public static WordPatterns SelfMentions { get; } = new("self-mentions.tsv");

    /// <summary>The longest pattern that begins at a token and ends by <paramref name="limit"/>, with its note.</summary>
    public bool TryMatch(Reading reading, int token, int limit, out string note, out int end)
    {
        (note, end) = ("", token);
        Span<char> buffer = stackalloc char[96];
        var length = 0;
        for (var i = token; i < Math.Min(limit, token + MostWords); i++)
        {
            var word = reading.Word(i);
            if (length + word.Length + 1 > buffer.Length) break;
            if (i > token) buffer[length++] = ' ';
            word.ToLowerInvariant(buffer[length..]);
            length += word.Length;
            if (i == token && !_firstWords.Contains(buffer[..length])) return false;
            if (_patterns.TryGetValue(buffer[..length], out var found)) (note, end) = (found, i + 1);
        }
        return end > token;
    }
}
