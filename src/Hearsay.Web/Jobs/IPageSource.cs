using Hearsay.Intake;

namespace Hearsay.Web.Jobs;

/// <summary>
/// Fetches a page because a person named its address, and for no other reason. Whoever starts the server gives it; without one
/// nothing is ever fetched and the desk has no field for an address. Safe to share between threads.
/// </summary>
public interface IPageSource
{
    /// <summary>Fetches one page and takes it in: reports, or why there are none. Nothing a server does makes it throw.</summary>
    /// <param name="address">http or https.</param>
    /// <param name="options">What the person knows of the report.</param>
    /// <param name="progress">Told how many bytes came and how many are announced, null where none are.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    IEnumerable<IntakeResult> Read(Uri address, IntakeOptions options, Action<long, long?> progress, CancellationToken cancel);
}
