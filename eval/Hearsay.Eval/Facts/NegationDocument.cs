using Hearsay.Conllu;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Facts;

/// <summary>One negation of the *SEM 2012 corpus: tokens of its cue, of its scope, and of what did not happen.</summary>
internal sealed record GoldNegation(HashSet<int> Cue, HashSet<int> Scope, HashSet<int> Event, bool IsAffix);

/// <summary>Conan Doyle stories with negation (Morante and Daelemans, LREC 2012), as the *SEM 2012 shared task gives them.</summary>
internal sealed record NegationDocument(RawDocument Document, List<GoldNegation> Negations)
{
    private const int FirstColumn = 7; // before it: chapter, sentence, token, word, lemma, tag, parse

    public static NegationDocument Read(string path)
    {
        var (sentences, negations) = (new List<List<string>>(), new List<GoldNegation>());
        var (rows, first) = (new List<string[]>(), 0);
        foreach (var line in DataFiles.Lines(path).Append(""))
        {
            if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
                continue;
            }
            if (rows.Count == 0) continue;
            negations.AddRange(Negated(rows, first));
            sentences.Add([.. rows.Select(row => Plain(row[3]))]);
            first += rows.Count;
            rows = [];
        }
        return new NegationDocument(WordsDocument.Of("cd-sco", sentences), negations);
    }

    private static IEnumerable<GoldNegation> Negated(List<string[]> rows, int first)
    {
        for (var column = FirstColumn; column + 2 < rows[0].Length; column += 3)
        {
            var cue = Column(rows, column, first);
            var affix = rows.Exists(row => row[column] != "_" && row[column].Length < row[3].Length);
            yield return new GoldNegation(cue, Column(rows, column + 1, first), Column(rows, column + 2, first), affix);
        }
    }

    private static HashSet<int> Column(List<string[]> rows, int column, int first) =>
        [.. rows.Select((row, i) => (row, i)).Where(item => item.row[column] != "_").Select(item => first + item.i)];

    private static string Plain(string word) => word switch
    {
        "``" => "“",
        "''" => "”",
        _ => word,
    };
}
