namespace Hearsay.Ledger.Searching;

/// <summary>
/// Words to look for: all of them, in any order and form ("troops" finds "troop"). <c>"in quotation marks"</c>
/// in this order; <c>OR</c> between two: either; <c>-word</c>: not; <c>word*</c>: a beginning.
/// </summary>
public sealed record WordQuery
{
    private readonly ImmutableArray<ImmutableArray<Term>> _all;
    private readonly ImmutableArray<Term> _none;

    private WordQuery(ImmutableArray<ImmutableArray<Term>> all, ImmutableArray<Term> none)
    {
        _all = all;
        _none = none;
    }

    private sealed record Term(ImmutableArray<string> Words, bool IsBeginning);

    /// <summary>Reads what a user typed; null where it holds no word.</summary>
    /// <exception cref="LedgerException">It says only what is not wanted.</exception>
    public static WordQuery? Parse(string? text)
    {
        List<List<Term>> all = [];
        List<Term> none = [];
        var either = false;
        foreach (var (piece, quoted) in Pieces(text ?? ""))
        {
            if (!quoted && piece == "OR")
            {
                either = all.Count > 0;
                continue;
            }
            var not = !quoted && piece.StartsWith('-');
            var term = new Term([.. WordFolder.Fold(piece).Split(' ', StringSplitOptions.RemoveEmptyEntries)], !quoted && piece.EndsWith('*'));
            if (term.Words.IsEmpty) continue;
            if (not) none.Add(term);
            else if (either) all[^1].Add(term);
            else all.Add([term]);
            either = false;
        }
        if (all.Count == 0 && none.Count > 0)
            throw new LedgerException(LedgerFault.BadRequest, "The search says only what is not wanted.", "Add a word to look for before the minus.");
        return all.Count == 0 ? null : new WordQuery([.. all.Select(terms => terms.ToImmutableArray())], [.. none]);
    }

    /// <summary>As SQLite's FTS5 takes it.</summary>
    internal string ForSqlite()
    {
        var wanted = string.Join(" AND ", _all.Select(terms => "(" + string.Join(" OR ", terms.Select(Fts)) + ")"));
        return _none.IsEmpty ? wanted : $"({wanted}) NOT ({string.Join(" OR ", _none.Select(Fts))})";

        static string Fts(Term term) => "\"" + string.Join(' ', term.Words) + "\"" + (term.IsBeginning ? "*" : "");
    }

    /// <summary>As PostgreSQL's <c>to_tsquery</c> takes it.</summary>
    internal string ForPostgres()
    {
        var wanted = string.Join(" & ", _all.Select(terms => "(" + string.Join(" | ", terms.Select(Lexemes)) + ")"));
        return _none.IsEmpty ? wanted : $"{wanted} & !({string.Join(" | ", _none.Select(Lexemes))})";

        static string Lexemes(Term term) => "(" + string.Join(" <-> ", term.Words) + (term.IsBeginning ? ":*" : "") + ")";
    }

    private static IEnumerable<(string Piece, bool Quoted)> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var quoted = text[at] is '"' or '“' or '”';
            var start = quoted ? at + 1 : at;
            var end = start;
            while (end < text.Length && !(quoted ? text[end] is '"' or '“' or '”' : char.IsWhiteSpace(text[end]) || text[end] is '"')) end++;
            yield return (text[start..end], quoted);
            at = quoted ? end + 1 : end;
        }
    }
}
