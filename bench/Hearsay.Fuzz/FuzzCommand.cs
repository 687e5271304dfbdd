using System.Globalization;

namespace Hearsay.Fuzz;

/// <summary>The command line.</summary>
internal static class FuzzCommand
{
    private const string Help = """
        Feeds broken input to every reader and says what broke.

          fuzz SECONDS [THREADS] [SEED] [FOLDER]   inputs made from seeds by chance, for so long; bad ones are written to FOLDER
          fuzz again FILE...                       inputs that were written; the reader is the name's beginning

        A case is bad where a reader throws, calls its own fault, takes longer than 2 s of processor time, or allocates
        more than 512 MiB. The same SEED makes the same inputs on one thread.
        """;

    public static int Run(string[] args, TextWriter output)
    {
        if (args is ["again", .. var files]) return Again(files, output);
        if (args.Length == 0 || !double.TryParse(args[0], CultureInfo.InvariantCulture, out var seconds))
        {
            output.WriteLine(Help);
            return args is ["--help"] ? 0 : 2;
        }
        var threads = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
        var run = new FuzzRun(args.Length > 3 ? args[3] : "fuzz-cases");
        run.Run(TimeSpan.FromSeconds(seconds), threads, seed);
        foreach (var (reader, tally) in run.Tallies.OrderBy(tally => tally.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reader,-10} {tally.Count,12:N0} inputs {tally.Bad,6:N0} bad {tally.Slowest.TotalMilliseconds,8:0} ms at most"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-10} {run.Tallies.Values.Sum(tally => tally.Count),12:N0} inputs {run.Tallies.Values.Sum(tally => tally.Bad),6:N0} bad; peak memory {Environment.WorkingSet >> 20} MiB"));
        return run.Tallies.Values.Any(tally => tally.Bad > 0) ? 1 : 0;
    }

    private static int Again(string[] files, TextWriter output)
    {
        var bad = 0;
        foreach (var file in files)
        {
            var target = FuzzTarget.All.First(target => Path.GetFileName(file).StartsWith(target.Name + "-", StringComparison.Ordinal));
            var why = FuzzRun.Try(target, File.ReadAllBytes(file), out var time);
            output.WriteLine($"{file}: {why ?? "sound"} ({time.TotalMilliseconds:0} ms)");
            if (why is not null) bad++;
        }
        return bad > 0 ? 1 : 0;
    }
}
