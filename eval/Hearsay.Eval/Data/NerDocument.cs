using Hearsay.Prepare;

namespace Hearsay.Eval.Data;

/// <summary>A document of a corpus of names, with its text put together again from its tokens.</summary>
/// <param name="Doc">Its id.</param>
/// <param name="Text">One line a block; spaces guessed as in training.</param>
/// <param name="Names">Its names.</param>
internal sealed record NerDocument(string Doc, string Text, ImmutableArray<(TextSpan Span, string Type)> Names)
{
    public static IEnumerable<NerDocument> Read(string path, NerCorpus corpus)
    {
        foreach (var (document, blocks) in NerReader.Documents(path, int.MaxValue))
            yield return Assemble(document, blocks, corpus.Map);
    }

    private static NerDocument Assemble(string document, List<List<(string Word, string Tag)>> blocks, Dictionary<string, string> map)
    {
        var text = new System.Text.StringBuilder();
        var names = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        foreach (var block in blocks)
        {
            if (text.Length > 0) text.Append('\n');
            var line = new Detokenizer();
            var spans = block.Select((item, i) => line.Add(item.Word, i + 1 < block.Count ? block[i + 1].Word : null)).ToList();
            foreach (var (first, last, tag) in Runs(block))
            {
                if (map.TryGetValue(tag, out var type))
                    names.Add((new TextSpan(text.Length + spans[first].Start, text.Length + spans[last].End), type));
            }
            text.Append(line.Text);
        }
        return new NerDocument(document, text.ToString(), names.ToImmutable());
    }

    /// <summary>Runs of BIO tags, with an I after another label read as a B.</summary>
    private static IEnumerable<(int First, int Last, string Tag)> Runs(List<(string Word, string Tag)> block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (block[i].Tag.Length < 3) continue;
            var (first, tag) = (i, block[i].Tag[2..]);
            while (i + 1 < block.Count && block[i + 1].Tag == "I-" + tag) i++;
            yield return (first, i, tag);
        }
    }
}
