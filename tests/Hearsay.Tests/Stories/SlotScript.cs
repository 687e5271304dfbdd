using System.Globalization;
using Hearsay.Stories.Grades;

namespace Hearsay.Tests.Stories;

/// <summary>
/// Writes a slot as a small story, one testimony a line:
/// <c>2031-04-02 AFFIRM Harbour Post &lt; Wire/wire &lt; Ministry/office:ZZ | words | lineage=a statement=s</c>.
/// A link is name/kind:principal; an outlet needs no kind. A dash stands for an unknown day.
/// </summary>
internal static class SlotScript
{
    public static SlotCase Slot(Bearing bearing, string? actor, string? target, string story, params WithheldNote[] withheld) => new()
    {
        Id = new("slot"),
        Proposition = "it happened",
        Actor = actor,
        Target = target,
        Bearing = bearing,
        Testimonies = [.. story.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line)],
        Withheld = [.. withheld],
    };

    private static Testimony Line(string line, int number)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var head = parts[0].Split(' ', 3);
        var marks = (parts.Length > 2 ? parts[2] : "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(mark => mark.Split('=')).ToDictionary(mark => mark[0], mark => mark.Length > 1 ? mark[1] : "");
        var chain = head[2].Split('<', StringSplitOptions.TrimEntries).Select(Link).ToImmutableArray();
        return new Testimony
        {
            Claim = new($"c{number:00}"),
            Report = new(marks.GetValueOrDefault("report", $"r{number:00}")),
            Doc = marks.GetValueOrDefault("report", chain[0].Name),
            Chain = chain,
            Stance = head[1] switch
            {
                "AFFIRM" or "RETRACT" => Position.Affirm,
                "DENY" => Position.Deny,
                "NEITHER" => Position.NonCommittal,
                "WITHHELD" => Position.Withheld,
                var other => throw new ArgumentException($"no stance: {other}"),
            },
            Retracts = head[1] == "RETRACT",
            Stated = head[0] == "-" ? null : DateOnly.ParseExact(head[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Spans = [],
            Words = parts.Length > 1 ? parts[1] : "",
            Lineage = marks.GetValueOrDefault("lineage"),
            Statement = marks.GetValueOrDefault("statement"),
            Dataset = marks.GetValueOrDefault("data"),
            CalledFirst = marks.ContainsKey("first"),
            Quantities = marks.TryGetValue("killed", out var killed)
                ? [new() { Span = new(0, 1), Low = decimal.Parse(killed, CultureInfo.InvariantCulture), High = decimal.Parse(killed, CultureInfo.InvariantCulture), Unit = "count", Role = QuantityRole.Killed, Why = "" }]
                : [],
        };
    }

    private static ChainLink Link(string text)
    {
        var (name, rest) = text.Split('/', 2) is [var before, var after] ? (before, after) : (text, "outlet");
        var (kind, principal) = rest.Split(':', 2) is [var first, var second] ? (first, second) : (rest, null);
        return new(name, Enum.Parse<SourceKind>(kind.Replace("state_agency", "StateAgency"), ignoreCase: true), null, null, principal, "");
    }
}
