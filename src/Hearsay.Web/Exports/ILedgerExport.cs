namespace Hearsay.Web.Exports;

/// <summary>One way to take claims away. Stateless; the same ledger and request give the same bytes.</summary>
public interface ILedgerExport
{
    /// <summary>What the user calls it: <c>gdelt-events</c>.</summary>
    string Name { get; }

    /// <summary>The ending of a file of this format, with its dot.</summary>
    string Extension { get; }

    /// <summary>The media type under which it is served.</summary>
    string MediaType { get; }

    /// <summary>Writes everything that the request finds, page by page: what is held in memory does not grow with what is found.</summary>
    Task Write(ExportSource source, Stream output, CancellationToken cancel);
}
