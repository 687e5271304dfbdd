namespace Hearsay.Web.Exports;

/// <summary>An export under way.</summary>
public interface IExportPage
{
    /// <summary>Writes the claims found in a report.</summary>
    void Add(FoundReport found);

    /// <summary>Writes what comes after the last report.</summary>
    void End();
}
