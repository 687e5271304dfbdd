using Hearsay.Stories.Grades;

namespace Hearsay.Stories.Numbers;

/// <summary>Puts the figures of a slot into tables. Only affirmations count; a source that repeats itself counts once.</summary>
public sealed class NumberReader(Func<ReportId, FiledReport> report)
{
    /// <summary>The tables of a slot, by role and unit; none where its claims hold no figures.</summary>
    public ImmutableArray<NumberTable> Read(SlotCase slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var values = slot.Testimonies.Where(said => said.Stance == Position.Affirm && !said.Retracts).SelectMany(Values)
            .OrderBy(pair => pair.Value.Stated ?? DateOnly.MaxValue).ThenBy(pair => pair.Value.Source, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value.Report.Value, StringComparer.Ordinal).ThenBy(pair => pair.Value.Quantity.Span.Start);
        return
        [
            .. values.GroupBy(pair => pair.Key).OrderBy(group => group.Key.Role).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Thing, StringComparer.Ordinal)
                .Select(group => Table(slot.Id, group.Key.Role, group.Key.Unit, group.Select(pair => pair.Value))),
        ];
    }

    private IEnumerable<((QuantityRole Role, string Unit, string Thing) Key, NumberValue Value)> Values(Testimony said)
    {
        if (RootReader.Of(said.Chain) is not { } root) yield break;
        var filed = report(said.Report);
        var place = filed.Claims.FirstOrDefault(claim => claim.Id == said.Claim)?.Place?.Country;
        foreach (var quantity in said.Quantities)
        {
            if (quantity is { Low: null, High: null }) continue;
            // Roles say what is counted; without one only the noun does, and figures of other nouns are not compared.
            var thing = quantity.Role == QuantityRole.Other && quantity.Of is { } of ? LastWord(filed.Quote(of)) : "";
            yield return ((quantity.Role, quantity.Unit, thing),
                new(quantity, filed.Quote(quantity.Span), root.Key, root.Name, filed.Id, filed.Doc, said.Stated, place));
        }
    }

    private NumberTable Table(SlotId slot, QuantityRole role, string unit, IEnumerable<NumberValue> all)
    {
        var values = all.DistinctBy(value => (value.Source, value.Quantity.Low, value.Quantity.High, value.Quantity.Scope)).ToImmutableArray();
        var scope = values.GroupBy(value => value.Quantity.Scope).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        var counted = values.Where(value => value.Quantity.Scope == scope).Select(value => value.Quantity).ToArray();
        var named = values.FirstOrDefault(value => value.Quantity.Of is not null);
        return new NumberTable
        {
            Slot = slot,
            Of = named is null ? null : report(named.Report).Quote(named.Quantity.Of!.Value),
            Role = role,
            Unit = unit,
            Scope = scope,
            Window = values.Select(value => value.Quantity.Window).FirstOrDefault(window => window is not null),
            Values = values,
            Low = counted.Any(quantity => quantity.Low is null) ? null : counted.Min(quantity => quantity.Low),
            High = counted.Any(quantity => quantity.High is null) ? null : counted.Max(quantity => quantity.High),
            MostConservative = counted.Min(quantity => quantity.Conservative ?? quantity.Low ?? 0),
        };
    }

    private static string LastWord(string words)
    {
        var at = words.LastIndexOf(' ');
        return (at < 0 ? words : words[(at + 1)..]).ToLowerInvariant();
    }
}
