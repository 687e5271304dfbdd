using FsCheck;
using FsCheck.Xunit;
using Hearsay.Ledger.Linking;

namespace Hearsay.Ledger.Tests;

public class KeyListTests
{
    /// <summary>A list that begins with the last few places, takes new ones and is extended as it is walked gives what a sorted table would.</summary>
    [Property]
    public void What_is_walked_is_what_is_filed_before_a_place_nearest_first(int[] before, int[] since, int from, PositiveInt portion)
    {
        var filed = new SortedSet<int>(before);
        var list = new KeyList<int>();
        Extend(int.MaxValue);
        foreach (var place in since)
        {
            filed.Add(place);
            list.Add(place);
        }

        List<int> walked = [];
        for (var index = list.IndexBefore(from); ; index++)
        {
            while (index == list.Count && !list.IsWhole) Extend(list.Count == 0 ? int.MaxValue : list[^1]);
            if (index == list.Count) break;
            if (list[index] < from) walked.Add(list[index]);
        }

        Assert.Equal(filed.Where(place => place < from).OrderDescending(), walked);

        void Extend(int last)
        {
            int[] earlier = [.. filed.Where(place => place < last).OrderDescending().Take(portion.Get)];
            list.Extend(earlier, earlier.Length < portion.Get);
        }
    }
}
