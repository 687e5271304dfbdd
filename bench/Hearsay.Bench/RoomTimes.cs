namespace Hearsay.Bench;

/// <summary>Processor time by piece of work, in the order in which each was first met; a name is "Room  piece".</summary>
internal sealed class RoomTimes
{
    private readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal);

    public T Of<T>(string name, Func<T> work)
    {
        var clock = Clock.Start();
        var result = work();
        _seconds[name] = _seconds.GetValueOrDefault(name) + clock.Seconds;
        return result;
    }

    /// <summary>A bar for each room, and beneath it one for each piece of it.</summary>
    public void Print(TextWriter output, long reports, int width)
    {
        var whole = _seconds.Values.Sum();
        foreach (var room in _seconds.GroupBy(piece => piece.Key.Split("  ")[0]))
        {
            Line(room.Key, room.Sum(piece => piece.Value), '#');
            if (room.Count() == 1) continue;
            foreach (var (name, seconds) in room) Line("  " + name.Split("  ")[1], seconds, '=');
        }

        void Line(string name, double seconds, char mark) => output.WriteLine(FormattableString.Invariant(
            $"{name,-30}{seconds * 1000 / reports,8:f2} ms{seconds / whole,8:p1}  {new string(mark, (int)Math.Round(width * seconds / whole))}"));
    }
}
