using Hearsay.Stories.Grades;

namespace Hearsay.Web.Drawings;

/// <summary>A point of a lane where a position begins.</summary>
public sealed record LaneStep(double X, double Y, Position Position, bool Retracted, string Text, bool TextToTheLeft);

/// <summary>One principal's positions in time.</summary>
/// <param name="Name">The principal.</param>
/// <param name="Top">Upper edge in the drawing.</param>
/// <param name="Levels">Height of each level, by its label; one level only where the position never changes.</param>
/// <param name="Steps">In time.</param>
/// <param name="Again">Where the same was said again.</param>
/// <param name="Middle">Where the name stands.</param>
public sealed record Lane(
    string Name, double Top, double Middle, ImmutableArray<(string Label, double Y)> Levels, ImmutableArray<LaneStep> Steps, ImmutableArray<(double X, double Y)> Again);

/// <summary>A lane for each principal, over the days on which something was said. Statements without a day are left to the table.</summary>
public sealed record LanePlan(ImmutableArray<Lane> Lanes, ImmutableArray<(double X, string Text)> Ticks, double Height, DateOnly? From, DateOnly? To, double? EventX, string? EventText)
{
    /// <summary>Left end of the time axis.</summary>
    public const double Left = 184;

    /// <summary>Right end of the time axis.</summary>
    public const double Right = 986;

    private const double LevelHeight = 28;

    /// <summary>Lays out positions on a graded slot; no lanes where nothing is dated.</summary>
    /// <param name="graded">The slot.</param>
    /// <param name="positions">Those of its positions to draw.</param>
    public static LanePlan Of(GradedSlot graded, ImmutableArray<PositionStep> positions)
    {
        var days = graded.Slot.Testimonies.Select(said => said.Stated).OfType<DateOnly>().Order().ToArray();
        if (days.Length == 0) return new([], [], 40, null, null, null, null);
        var (from, to) = (days[0], days[^1]);
        var first = graded.Slot.Happened is { } on && on < from && from.DayNumber - on.DayNumber < 400 ? on : from;
        var span = Math.Max(to.DayNumber - first.DayNumber, 1);
        double X(DateOnly day) => Left + ((day.DayNumber - first.DayNumber) * (Right - Left - 40) / span) + 20;

        var lanes = ImmutableArray.CreateBuilder<Lane>();
        var top = 36.0;
        foreach (var party in positions.GroupBy(step => step.Principal, StringComparer.Ordinal))
        {
            var dated = party.Where(step => step.From is not null).ToArray();
            if (dated.Length == 0) continue;
            var lane = Lay(graded, party.Key, dated, top, X);
            lanes.Add(lane);
            top += (Math.Max(1, lane.Levels.Length) * LevelHeight) + 34;
        }
        var happened = graded.Slot.Happened is { } event_ && event_ >= first && event_ <= to ? event_ : (DateOnly?)null;
        return new(lanes.ToImmutable(), TicksOf(first, to, X), top, first, to,
            happened is { } h ? X(h) : null, happened is { } h2 ? $"said to have happened, {Parts.Times.Day(h2)}" : null);
    }

    private static Lane Lay(GradedSlot graded, string principal, PositionStep[] steps, double top, Func<DateOnly, double> x)
    {
        Position[] order = [Position.Affirm, Position.NonCommittal, Position.Withheld, Position.Deny];
        var used = order.Where(position => steps.Any(step => step.Stance == position)).ToArray();
        double Y(Position position) => top + 18 + (Array.IndexOf(used, position) * LevelHeight);
        var said = ImmutableArray.CreateBuilder<LaneStep>();
        foreach (var step in steps)
        {
            var at = x(step.From!.Value);
            var text = $"{(step.Retracted ? "withdrawn" : PositionTexts.Of(step.Stance))}, {Parts.Times.Day(step.From.Value)}"
                + (graded.Acknowledgements.Any(ack => ack.Whose == "any" && ack.Testimony == step.Testimony) ? ": first in this ledger" : "");
            said.Add(new(at, Y(step.Stance), step.Stance, step.Retracted, text, at > (Left + Right) / 2));
        }
        var again = graded.Slot.Testimonies
            .Where(one => one.Stated is not null && RootReader.Of(one.Chain)?.Principal == principal && steps.All(step => step.From != one.Stated)
                && used.Contains(one.Stance))
            .Select(one => (x(one.Stated!.Value), Y(one.Stance))).Distinct().Order();
        var levels = used.Length == 1 ? [] : used.Select(position => (Label(position), Y(position))).ToImmutableArray();
        return new(Principals.NameOf(principal), top, top + 18 + ((Math.Max(1, used.Length) - 1) * LevelHeight / 2), levels, said.ToImmutable(), [.. again]);
    }

    private static string Label(Position position) => position switch
    {
        Position.Affirm => "affirms",
        Position.Deny => "denies",
        Position.NonCommittal => "neither",
        _ => "withheld",
    };

    private static ImmutableArray<(double, string)> TicksOf(DateOnly from, DateOnly to, Func<DateOnly, double> x)
    {
        var days = to.DayNumber - from.DayNumber;
        if (days == 0) return [(x(from), Parts.Times.Short(from))];
        var count = Math.Min(6, days + 1);
        return [.. Enumerable.Range(0, count).Select(i => from.AddDays((int)((long)days * i / Math.Max(1, count - 1)))).Distinct()
            .Select(day => (x(day), days > 300 ? Parts.Times.Short(day) : Parts.Times.Day(day)))];
    }
}
