namespace Hearsay.Conllu;

/// <summary>Reads the sentences of a CoNLL-U file in order.</summary>
internal static class ConlluReader
{
    public static IEnumerable<ConlluSentence> Read(IEnumerable<string> lines)
    {
        var (document, id, newDocument, newParagraph) = ("", "", true, true);
        ConlluSentence? sentence = null;
        var coveredTo = 0;
        var space = true;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                if (sentence is not null) yield return sentence;
                if (sentence is not null) (newDocument, newParagraph) = (false, false);
                (sentence, coveredTo) = (null, 0);
            }
            else if (line[0] == '#')
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                    (document, newDocument, newParagraph, space) = (line[(line.IndexOf('=') + 1)..].Trim(), true, true, true);
                if (line.StartsWith("# sent_id", StringComparison.Ordinal)) id = line[(line.IndexOf('=') + 1)..].Trim();
                newParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal);
            }
            else
            {
                sentence ??= new ConlluSentence { Document = document, Id = id, BeginsDocument = newDocument, BeginsParagraph = newParagraph };
                AddLine(line.Split('\t'), sentence, ref coveredTo, ref space);
            }
        }
        if (sentence is not null) yield return sentence;
    }

    private static void AddLine(string[] columns, ConlluSentence sentence, ref int coveredTo, ref bool space)
    {
        if (columns[0].Contains('.')) return;
        var spaceAfter = !columns[9].Split('|').Contains("SpaceAfter=No");
        var dash = columns[0].IndexOf('-');
        if (dash >= 0)
        {
            coveredTo = int.Parse(columns[0].AsSpan(dash + 1));
            sentence.Surfaces.Add((columns[1], spaceAfter));
            return;
        }
        var number = int.Parse(columns[0]);
        var isPart = number <= coveredTo;
        if (!isPart) sentence.Surfaces.Add((columns[1], spaceAfter));
        var surface = sentence.Surfaces.Count - 1;
        var isLater = isPart && sentence.Words.Count > 0 && sentence.Words[^1].Surface == surface;
        sentence.Words.Add(new ConlluSentence.Word(
            columns[1], columns[2], columns[3], columns[5] == "_" ? "" : columns[5],
            int.Parse(columns[6]), columns[7], !isLater && space, surface));
        if (!isPart || number == coveredTo) space = sentence.Surfaces[surface].SpaceAfter;
    }
}
