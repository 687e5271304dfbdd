using FsCheck.Xunit;
using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

public class CodePointIndexTests
{
    [Fact]
    public void A_pair_counts_once_and_a_lone_half_counts_too()
    {
        var index = new CodePointIndex("a🐟b\uD83Dc");

        Assert.Equal([0, 1, 2, 3, 4, 5], new[] { 0, 1, 3, 4, 5, 6 }.Select(i => index[i]));
    }

    [Property]
    public bool It_agrees_with_counting_by_hand(string? text)
    {
        var odd = text + "🐟" + text + "\uDC1F\uD83D";
        var index = new CodePointIndex(odd);
        return Enumerable.Range(0, odd.Length + 1)
            .Where(i => i == odd.Length || i == 0 || !char.IsSurrogatePair(odd, i - 1))
            .All(i => index[i] == CountByHand(odd[..i]));
    }

    private static int CountByHand(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++, count++)
        {
            if (i + 1 < text.Length && char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1])) i++;
        }
        return count;
    }
}
