using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Searching;

namespace Hearsay.Screens.Tests.Support;

/// <summary>Every screen by name, with an address that the ledger of the samples has.</summary>
public static class ScreenList
{
    private static readonly Dictionary<string, Func<Desk, string>> Addresses = new(StringComparer.Ordinal)
    {
        ["desk"] = _ => "",
        ["search"] = _ => "search",
        ["search-found"] = _ => "search?q=boat",
        ["search-nothing"] = _ => "search?q=zzyzx",
        ["stories"] = _ => "stories",
        ["story"] = desk => $"stories/{Story(desk)}",
        ["claim"] = desk => $"claims/{Slot(desk, slot => slot.Claims > 1)}",
        ["claim-numbers"] = desk => $"claims/{Slot(desk, slot => desk.Ledger.Stories.Slot(slot.Slot)!.Numbers.Length > 0)}",
        ["report"] = desk => $"reports/{Report(desk)}/v/latest",
        ["report-span"] = desk => $"reports/{Report(desk)}/v/latest?span=0-20",
        ["name"] = _ => "people/Norway",
        ["watches"] = _ => "watches",
        ["copies"] = desk => $"reports/{Copied(desk)}/copies",
        ["registers"] = _ => "registers",
        ["register-sorted"] = _ => "registers/positions?sort=date",
        ["changes"] = _ => "changes",
        ["review"] = _ => "review",
        ["history"] = desk => $"history/{Report(desk)}",
        ["job"] = desk => $"jobs/{desk.Job}",
        ["job-refused"] = desk => $"jobs/{desk.RefusedJob}",
        ["map"] = _ => "map",
        ["methods"] = _ => "methods",
        ["not-found"] = _ => "nowhere",
    };

    public static TheoryData<string> Names => [.. Addresses.Keys];

    public static string Of(string name, Desk desk) => Addresses[name](desk);

    /// <summary>The story with the most reports.</summary>
    public static StoryId Story(Desk desk) => desk.Ledger.Stories.Stories(new PageRequest(50)).Lines.MaxBy(story => story.Reports)!.Id;

    /// <summary>Of the statements of that story which pass, that with the most claims.</summary>
    public static SlotId Slot(Desk desk, Func<SlotLine, bool> passes) =>
        desk.Ledger.Stories.SlotsOf(Story(desk)).OrderByDescending(slot => slot.Claims).First(passes).Slot;

    /// <summary>A report that another repeats.</summary>
    public static string Copied(Desk desk) => desk.Ledger.Stories.Copies(new PageRequest(50)).Lines[0].A.Id.Value;

    /// <summary>A report that denies something.</summary>
    public static string Report(Desk desk) =>
        desk.Ledger.Search(new SearchRequest { Stance = Position.Deny, Limit = 1 }).Lines[0].Report.Value;
}
