using Hearsay.Intake;

namespace Hearsay.Cli.Verbs;

/// <summary>
/// Cuts inputs into pieces of work. A file that its name shows to hold one report is one piece, opened
/// by the thread that reads it. All others (JSON Lines, archives, standard input) may hold many
/// reports: they are streamed, and each report is a piece.
/// </summary>
/// <param name="reader">Takes files in.</param>
/// <param name="cancel">Stops.</param>
/// <param name="fetch">Fetches and takes in a page that the user named by address; null where none is to be fetched.</param>
internal sealed class ReportSource(ReportReader reader, CancellationToken cancel, Func<Uri, CancellationToken, IEnumerable<IntakeResult>>? fetch = null)
{
    private static readonly string[] OneReport = [".txt", ".text", ".html", ".htm", ".xhtml", ".shtml"];

    public IEnumerable<PendingReports> Of(IEnumerable<Input> inputs)
    {
        var before = 0;
        foreach (var input in inputs)
        {
            if (fetch is not null && input.Rejection is null && WebPages.IsAddress(input.Origin, out var address))
            {
                yield return new(() => fetch(address, cancel), before);
            }
            else if (IsStreamed(input))
            {
                foreach (var result in reader.Read(input, cancel)) yield return new(() => [result], before);
            }
            else
            {
                yield return new(() => reader.Read(input, cancel), before);
            }
            before++;
        }
    }

    private static bool IsStreamed(Input input)
    {
        var name = input.Origin.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? input.Origin[..^3] : input.Origin;
        return input.IsStandardInput || !OneReport.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }
}
