using Hearsay.Eval.Data;

namespace Hearsay.Eval.Facts;

/// <summary>MEANTIME on the scale of the unified corpus (Stanovsky et al. 2017): 3 and 1.5 are yes, -3 and -1.5 no, between them open.</summary>
internal static class MeantimeFacts
{
    private const double Edge = 1.5;

    public static FactDocument Read(string path)
    {
        var (sentences, facts) = (new List<List<string>>(), new List<GoldFact>());
        var (words, count) = (new List<string>(), 0);
        foreach (var line in DataFiles.Lines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(words);
                words = [];
                continue;
            }
            var row = line.Split('\t');
            if (row[2] != "_") facts.Add(new GoldFact(count, Class(double.Parse(row[2], CultureInfo.InvariantCulture))));
            words.Add(Plain(row[1]));
            count++;
        }
        return new FactDocument(WordsDocument.Of("meantime", sentences), facts);
    }

    private static string Class(double score) => score >= Edge ? "yes" : score <= -Edge ? "no" : "open";

    private static string Plain(string word) => word switch
    {
        "``" => "“",
        "''" => "”",
        "-LRB-" => "(",
        "-RRB-" => ")",
        _ => word,
    };
}
