using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Attributions.Chains;

/// <summary>For which state the words of a phrase speak: names of states, adjectives, seats of government.</summary>
internal sealed class Principals
{
    private const int MostWords = 5;
    private readonly FrozenDictionary<string, (string Code, bool IsSeat)>.AlternateLookup<ReadOnlySpan<char>> _states;

    private Principals()
    {
        var states = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Rows(KnowledgeFile.Open("countries.tsv"), 7))
        {
            foreach (var name in (string[])[row[3], .. row[4].Split('|'), .. row[5].Split('|'), .. row[6].Split('|')])
            {
                if (name.Length > 1) states.TryAdd(name, (row[0], false));
            }
        }
        foreach (var row in DataFiles.Rows("seats.tsv")) states.TryAdd(row[0], (row[1], true));
        _states = states.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names that ship with the library.</summary>
    public static Principals Shipped { get; } = new();

    /// <summary>The first state, people or seat of government named in a stretch of tokens, as ISO 3166-1 alpha-2; null where none is.</summary>
    /// <param name="reading">With tokens.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <param name="whole">What the name makes of the stretch where it takes it up as a whole, articles apart: a state is an organisation, a seat of government an office; else unknown.</param>
    public string? Find(Reading reading, int first, int end, out SourceKind whole)
    {
        var begin = first < end && reading.Word(first) is "the" or "The" ? first + 1 : first;
        for (var i = begin; i < end; i++)
        {
            if (!WordClasses.IsCapital(reading.Word(i))) continue;
            for (var words = Math.Min(MostWords, end - i); words >= 1; words--)
            {
                var span = reading.Text.AsSpan(reading.Tokens[i].Span.Start..reading.Tokens[i + words - 1].Span.End);
                if (!_states.TryGetValue(span, out var state)) continue;
                whole = i != begin || i + words != end ? SourceKind.Unknown : state.IsSeat ? SourceKind.Office : SourceKind.Organisation;
                return state.Code;
            }
        }
        whole = SourceKind.Unknown;
        return null;
    }
}
