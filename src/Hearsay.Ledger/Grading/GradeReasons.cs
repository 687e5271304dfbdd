using System.Text.Json;
using Hearsay.Ledger.Readings;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Grading;

/// <summary>Why a grade was replaced: what came, what went, or that the rules are others.</summary>
internal static class GradeReasons
{
    public static string Of(StoredSlot old, SlotCase slot, string rules)
    {
        if (old.Rules != rules) return $"rules {rules} in place of {old.Rules}";
        var before = Said(Packing.Read(old.Body, json => JsonSerializer.Deserialize(json, StoredGrades.Plain.GradeBody))!.Graded.Slot);
        var after = Said(slot);
        List<string> parts = [];
        Add(parts, after.Keys.Except(before.Keys).Count(), "came");
        Add(parts, before.Keys.Except(after.Keys).Count(), "went");
        Add(parts, after.Count(pair => before.TryGetValue(pair.Key, out var said) && said != pair.Value), "read otherwise or corrected");
        return parts.Count > 0 ? string.Join(", ", parts) : "copies or what is withheld changed";
    }

    private static Dictionary<(ReportId, ClaimId), (Position, DateOnly?, string)> Said(SlotCase slot)
    {
        Dictionary<(ReportId, ClaimId), (Position, DateOnly?, string)> said = [];
        foreach (var one in slot.Testimonies) said[(one.Report, one.Claim)] = (one.Stance, one.Stated, string.Join('<', one.Chain.Select(link => link.Name)));
        return said;
    }

    private static void Add(List<string> parts, int count, string what)
    {
        if (count > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "claim" : "claims")} {what}"));
    }
}
