using FsCheck.Fluent;
using FsCheck.Xunit;
using Hearsay.Stories;
using Hearsay.Stories.Links;

namespace Hearsay.Tests.Stories;

public class OrderTests
{
    [Property(MaxTest = 12)]
    public void Reports_that_come_one_by_one_in_any_order_twice_and_in_batches_end_as_if_all_had_come_at_once(int seed) => EndsAsAllAtOnce(seed, 24, 5);

    [Property(MaxTest = 2)]
    public void So_do_those_of_blocks_in_which_only_the_nearest_are_compared(int seed)
    {
        var store = EndsAsAllAtOnce(seed, 160, 20);

        Assert.Contains(RandomReports.Make(seed, 160), report => HasCutBlocks(store, report));
    }

    private static MemoryLinkStore EndsAsAllAtOnce(int seed, int count, int largestBatch)
    {
        var reports = RandomReports.Make(seed, count);
        var random = new Random(seed);
        var shuffled = reports.Concat(reports.Take(count / 4)).ToArray();
        random.Shuffle(shuffled);
        var store = new MemoryLinkStore();

        for (var done = 0; done < shuffled.Length;)
        {
            var batch = shuffled.Skip(done).Take(random.Next(1, largestBatch)).ToArray();
            Linker.Update(store, batch.Select(report => store.File(SketchedReport.Of(report))).ToHashSet());
            done += batch.Length;
        }

        Assert.Equal(Text(Linker.Link(reports)), Text(store.ToLinkedSet()));
        return store;
    }

    [Fact]
    public void Chance_makes_copies_stories_links_and_slots_to_test_on()
    {
        var linked = Linker.Link(RandomReports.Make(1, 24));

        Assert.True(linked.Copies.Length > 3, $"{linked.Copies.Length} copy edges");
        Assert.InRange(linked.Stories.Length, 2, 23);
        Assert.True(linked.Links.Length > 3, $"{linked.Links.Length} links");
        Assert.True(linked.Slots.Any(slot => slot.Claims.Length > 1) && linked.Slots.Length > 5, $"{linked.Slots.Length} slots");
    }

    [Fact]
    public void An_update_that_brings_nothing_new_touches_nothing()
    {
        var reports = RandomReports.Make(2, 24);
        var store = new MemoryLinkStore();
        var added = reports.Select(report => store.File(SketchedReport.Of(report))).ToHashSet();
        Linker.Update(store, added);

        var again = Linker.Update(store, added);

        Assert.Empty(again.Stories);
        Assert.Empty(again.Slots);
    }

    private static bool HasCutBlocks(MemoryLinkStore store, FiledReport report)
    {
        var sketched = store.Report(report.Id);
        return sketched.Claims.Where((claim, i) => store.ClaimsBefore(claim.Probes, sketched.Ref(i)).IsCut).Any();
    }

    private static string Text(LinkedSet linked) => string.Join('\n',
    [
        .. linked.Copies.Select(edge => edge.ToString()),
        .. linked.Stories.Select(story => $"{story.Id} {story.Title}: {string.Join(' ', story.Reports)} {string.Join(' ', story.Lineages.Select(lineage => lineage.Origin))}"),
        .. linked.Links.Select(link => $"{link.A} {link.B} {link.Relation} {link.Score} {link.Veto} {string.Join(' ', link.Features)}"),
        .. linked.Slots.Select(slot => $"{slot.Id}: {string.Join(' ', slot.Claims)}"),
    ]);
}
