using Hearsay.Models;

namespace Hearsay.Tests.Models;

public sealed unsafe class TreeDecoderTests
{
    [Fact]
    public void Two_words_that_want_each_other_as_head_become_a_tree()
    {
        // Each row is a word; columns are the root, then the words.
        float[] scores =
        [
            1, 0, 9,
            0, 9, 0,
        ];
        Assert.Equal([0, 1], Decode(scores, 2));
    }

    [Fact]
    public void Exactly_one_word_hangs_on_the_root_even_where_two_want_to()
    {
        float[] scores =
        [
            9, 0, 1,
            9, 2, 0,
        ];
        Assert.Equal([0, 1], Decode(scores, 2));
    }

    [Fact]
    public void The_tree_is_the_best_of_all_trees()
    {
        var random = new Random(4);
        for (var round = 0; round < 500; round++)
        {
            var words = 1 + round % 5;
            var scores = Enumerable.Range(0, words * (words + 1)).Select(_ => (float)random.Next(-20, 20)).ToArray();
            var heads = Decode(scores, words);
            Assert.True(TreeDecoder.IsTree(heads));
            Assert.Equal(AllTrees(words).Max(tree => Total(scores, tree)), Total(scores, heads));
        }
    }

    [Fact]
    public void Long_random_sentences_give_trees()
    {
        var random = new Random(8);
        foreach (var words in new[] { 40, 150, 384 })
        {
            var scores = Enumerable.Range(0, words * (words + 1)).Select(_ => random.NextSingle()).ToArray();
            Assert.True(TreeDecoder.IsTree(Decode(scores, words)));
        }
    }

    private static int[] Decode(float[] scores, int words)
    {
        var heads = new int[words];
        fixed (float* first = scores) TreeDecoder.Decode(first, words + 1, heads);
        return heads;
    }

    private static float Total(float[] scores, int[] heads) => heads.Select((head, i) => scores[i * (heads.Length + 1) + head]).Sum();

    private static IEnumerable<int[]> AllTrees(int words)
    {
        for (var code = 0; code < Math.Pow(words + 1, words); code++)
        {
            var heads = Enumerable.Range(0, words).Select(i => code / (int)Math.Pow(words + 1, i) % (words + 1)).ToArray();
            if (TreeDecoder.IsTree(heads)) yield return heads;
        }
    }
}
