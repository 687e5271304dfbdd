using System.Collections.Frozen;

namespace Hearsay.Attributions.Chains;

/// <summary>
/// "Norland denied it. A spokesman for the ministry said": the ministry of the state that speaks. Holds where
/// one state alone has spoken so far in a report; as soon as another one speaks for itself nothing is inferred.
/// </summary>
internal sealed class SpeakingState(Reading reading)
{
    private const string Rule = "; of the state that speaks in this report";
    private const int MostWords = 2; // of an entry
    private static readonly FrozenSet<string> Offices = DataFiles.Rows("state-offices.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _spoken = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityId, string> _known = [];

    /// <summary>The root with the state that it speaks for, where it names none and that is clear.</summary>
    /// <param name="root">Whoever speaks.</param>
    /// <param name="source">The words of the source, the description beside a name among them; null where there are none.</param>
    public ChainLink Of(ChainLink root, TextSpan? source)
    {
        if (root.Principal is { Length: 2 } state) // ISO 3166-1 alpha-2; "a spokesman for the ministry" speaks for the ministry so far
        {
            if (root.Kind is SourceKind.Organisation or SourceKind.Office or SourceKind.Person) _spoken.Add(state);
            return root;
        }
        if (root.Kind is not (SourceKind.Office or SourceKind.Person or SourceKind.Anonymous) || _spoken.Count != 1) return root;
        if (root.Entity is { } entity && _known.TryGetValue(entity, out var before)) return root with { Principal = before, Why = root.Why + Rule };
        if (root.Span is not { } span || !NamesOffice(source is { } whole && whole.Contains(span) ? whole : span)) return root;
        var only = _spoken.Single();
        if (root.Entity is { } id) _known[id] = only;
        return root with { Principal = only, Why = root.Why + Rule };
    }

    private bool NamesOffice(TextSpan span)
    {
        var (first, end) = reading.TokensOf(span);
        for (var i = first; i < end; i++)
        {
            for (var words = Math.Min(MostWords, end - i); words >= 1; words--)
            {
                if (Offices.Contains(reading.Quote(new TextSpan(reading.Tokens[i].Span.Start, reading.Tokens[i + words - 1].Span.End)))) return true;
            }
        }
        return false;
    }
}
