namespace Hearsay;

/// <summary>Where readings go: a file, a screen, a ledger.</summary>
public interface IReadingSink
{
    /// <summary>
    /// Does the costly part for one reading and returns what is left to do. Called on any thread, for
    /// many readings at a time. The caller runs what is returned on one thread, in the order of the
    /// input, so that the same input leaves the same bytes whatever the number of threads.
    /// </summary>
    Action Prepare(Reading reading);
}
