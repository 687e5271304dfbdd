using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Tests.Support;

/// <summary>Short words for what tests do to a ledger.</summary>
internal static class LedgerSteps
{
    public const string Reader = "reader/1";

    public static FilingOutcome File(this IClaimLedger ledger, Written report, string reader = Reader) =>
        ledger.FileAll([report], reader).Single();

    public static List<FilingOutcome> FileAll(this IClaimLedger ledger, IEnumerable<Written> reports, string reader = Reader, bool end = true)
    {
        var batch = ledger.Begin(["by hand", Guid.NewGuid().ToString()], reader);
        var preparer = new ReadingPreparer(reader);
        var outcomes = reports.Select((report, place) => ledger.File(preparer.Prepare(report.Reading()), batch, place)).ToList();
        if (end) ledger.End(batch);
        return outcomes;
    }

    /// <summary>Changes what is stored behind the ledger's back.</summary>
    public static int Tamper(this IClaimLedger ledger, string sql) => ((SqlLedger)ledger).Access.Write(session => session.Execute(sql));
}
