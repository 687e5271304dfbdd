namespace Hearsay.Prepare;

/// <summary>Reads token and tag lines with blank lines between blocks and comments between documents.</summary>
internal static class NerReader
{
    public static IEnumerable<(string Document, List<List<(string Word, string Tag)>> Blocks)> Documents(string path, int mostBlocks)
    {
        var (document, part) = ("", 0);
        var blocks = new List<List<(string, string)>>();
        var block = new List<(string, string)>();
        foreach (var line in DataFiles.Lines(path).Append("# doc = "))
        {
            var isDocument = line.StartsWith("# doc =", StringComparison.Ordinal);
            if ((line.Length == 0 || isDocument) && block.Count > 0)
            {
                blocks.Add(block);
                block = [];
            }
            if (blocks.Count > 0 && (isDocument || blocks.Count >= mostBlocks))
            {
                yield return (mostBlocks == int.MaxValue ? document : $"{document}.{part++}", blocks);
                blocks = [];
            }
            if (isDocument) document = line[7..].Trim();
            else if (line.Split('\t') is [var word, var tag] && word.Trim().Length > 0) block.Add((word, tag));
        }
    }
}
