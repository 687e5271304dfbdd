using System.Globalization;

namespace Hearsay.Cli.Verbs;

/// <summary>Counts of a run, for the line at its end.</summary>
internal sealed class ReadTally
{
    public int Reports { get; private set; }

    public int Rejections { get; private set; }

    public long Words { get; private set; }

    public long Attributions { get; private set; }

    public void Count(int words, int attributions)
    {
        Reports++;
        Words += words;
        Attributions += attributions;
    }

    public void CountRejection() => Rejections++;

    public string Describe(TimeSpan elapsed)
    {
        var seconds = elapsed.TotalSeconds;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{Many(Reports, "report")}, {Many(Attributions, "attribution")}, {Many(Words, "word")} in {seconds:0.00} s ({Words / Math.Max(seconds, 1e-9):N0} words/s).");
        return Rejections == 0 ? line : line + string.Create(CultureInfo.InvariantCulture, $" {Rejections:N0} not read, see above.");
    }

    private static string Many(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
