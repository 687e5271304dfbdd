using FsCheck;
using FsCheck.Xunit;
using Hearsay.Ledger.Linking;

namespace Hearsay.Ledger.Tests;

public class KeyListTests
{
    /// <summary>A list that begins with the last few places, takes new ones, leaves old ones and is extended as it is walked gives what a sorted table would.</summary>
    [Property]
    public void What_is_walked_is_what_is_filed_before_a_place_nearest_first(int[] before, int[] since, int from, PositiveInt portion, PositiveInt most)
    {
        var filed = new SortedSet<int>(before);
        var last = Before(int.MaxValue);
        var list = new KeyList<int>(last, last.Length < portion.Get, most.Get);
        foreach (var place in since)
        {
            filed.Add(place);
            list.Add(place);
        }

        List<int> walked = [];
        for (var index = list.IndexBefore(from); ; index++)
        {
            while (index == list.Count && !list.IsWhole)
            {
                var earlier = Before(list.Count == 0 ? int.MaxValue : list[^1]);
                list.Extend(earlier, earlier.Length < portion.Get);
            }
            if (index == list.Count) break;
            if (list[index] < from) walked.Add(list[index]);
        }

        Assert.Equal(filed.Where(place => place < from).OrderDescending(), walked);

        int[] Before(int place) => [.. filed.Where(other => other < place).OrderDescending().Take(portion.Get)];
    }
}
