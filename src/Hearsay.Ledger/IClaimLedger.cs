using Hearsay.Intake;
using Hearsay.Ledger.Auditing;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Searching;

namespace Hearsay.Ledger;

/// <summary>
/// Who said what, kept for good: what came in, how it was read, what people corrected. Nothing is ever changed
/// or deleted; the rows that are searched follow from what is kept. Safe to share between threads. Every
/// method throws <see cref="LedgerException"/> where the store fails, and what was stored before stays.
/// </summary>
public interface IClaimLedger : IDisposable
{
    /// <summary>How messages name it: a path, or an address without user and password.</summary>
    string Location { get; }

    /// <summary>What the ledger concluded: stories, graded slots, changes, figures, names.</summary>
    Asking.IStoryQueries Stories { get; }

    /// <summary>Searches that people keep, and what they fired at.</summary>
    Watching.IWatches Watches { get; }

    /// <summary>Begins a batch, or goes on with one of the same inputs that was cut off.</summary>
    /// <param name="inputs">What the user named; equal inputs make the same batch.</param>
    /// <param name="reader">Who reads.</param>
    Batch Begin(IReadOnlyList<string> inputs, string reader);

    /// <summary>The present reading of a report, where it has that key; null where the report must be read.</summary>
    KnownReading? Find(ReportId report, string key);

    /// <summary>Notes that a report that was found (<see cref="Find"/>) came again, with its place in the batch and the name it came under.</summary>
    void Meet(Report report, Batch batch, long place);

    /// <summary>Files a reading, in one transaction with its place in the batch. Filing it twice changes nothing.</summary>
    FilingOutcome File(PreparedReading reading, Batch batch, long place);

    /// <summary>Keeps why an input could not be read.</summary>
    void Reject(Rejection rejection, Batch batch, long place);

    /// <summary>Notes the outcome of an input that this batch kept already (<see cref="Kept"/>), at the place where it stands now.</summary>
    void Keep(BatchItem item, Batch batch, long place);

    /// <summary>Notes how far a batch has come in an archive.</summary>
    void Mark(Batch batch, string reader, Checkpoint point);

    /// <summary>
    /// The checkpoint of an archive that begins at a place of the batch. Null where there is none, where another program
    /// read, or where an outcome before it is missing. Whether the archive is still the same is for the caller to see.
    /// </summary>
    Checkpoint? CheckpointOf(Batch batch, string reader, long first, string origin);

    /// <summary>What a batch kept from one place up to another, by place.</summary>
    ImmutableArray<KeptItem> Kept(Batch batch, long from, long to);

    /// <summary>Ends a batch that went through.</summary>
    void End(Batch batch);

    /// <summary>
    /// Brings copies, stories, links and grades up to date with what is filed and corrected; returns how many reports it
    /// linked. What it ends in depends on what is filed alone, not on the order in which it came.
    /// </summary>
    int Link(IProgress<int>? progress = null, CancellationToken cancel = default);

    /// <summary>How many reports wait for <see cref="Link"/>: filed, read anew or corrected since; all where the rules changed.</summary>
    long Due();

    /// <summary>Forgets what was linked and links everything anew.</summary>
    int LinkAnew(IProgress<int>? progress = null, CancellationToken cancel = default);

    /// <summary>
    /// Grades by a user's table of alliances and conflicts from now on; null goes back to the one that ships. The grades
    /// follow with the next <see cref="Link"/>.
    /// </summary>
    void UseRelations(string? table);

    /// <summary>One hash over all copies, stories, links, slots, grades, positions and changes: equal where two ledgers ended in the same.</summary>
    string Digest();

    /// <summary>Outcomes of a batch, by place.</summary>
    ImmutableArray<BatchItem> Items(Batch batch);

    /// <summary>The present reading of a report, corrections applied; null where there is none.</summary>
    Reading? Reading(ReportId report);

    /// <summary>The present readings of some reports, in their order, looked up at once; those that are not there are left out.</summary>
    ImmutableArray<Reading> Readings(IReadOnlyCollection<ReportId> reports);

    /// <summary>The reports with the latest claims, latest publication first.</summary>
    ImmutableArray<ReportId> LatestReports(int most);

    /// <summary>The reports that a script calls so: by name, or by the beginning (8 letters or more) of their id.</summary>
    ImmutableArray<ReportLine> Reports(string doc);

    /// <summary>All reports, latest filed first.</summary>
    Asking.Page<ReportLine> Filed(Asking.PageRequest page);

    /// <summary>The versions of an article by its address, oldest first.</summary>
    ImmutableArray<ReportLine> Versions(Uri address);

    /// <summary>The bytes as they came; null where there are none.</summary>
    byte[]? Archived(ReportId report);

    /// <summary>Finds claims.</summary>
    SearchPage Search(SearchRequest request);

    /// <summary>The latest report with a coded event of that id; null where there is none.</summary>
    ReportId? ReportOfEvent(string item);

    /// <summary>How the claims of a search divide by outlet, party, stance and so on.</summary>
    FacetCounts Facets(SearchRequest request);

    /// <summary>A claim by its id or the beginning of it (8 letters or more), once for each report that has it, latest first; at most 200.</summary>
    ImmutableArray<FoundClaim> Claims(string claim);

    /// <summary>Claims by their ids, each in the latest report that has it; those that are not there are left out.</summary>
    ImmutableDictionary<ClaimId, FoundClaim> Claims(IEnumerable<ClaimId> claims);

    /// <summary>Keeps what a person decided, and applies it to all reports of that text.</summary>
    Correction Correct(CorrectionRequest request);

    /// <summary>What people decided of the attributions, claims and events of a report's text and did not take back, oldest first.</summary>
    ImmutableArray<Correction> CorrectionsOf(ReportId report);

    /// <summary>The same of the texts of some reports.</summary>
    ImmutableArray<Correction> CorrectionsOf(IEnumerable<ReportId> reports);

    /// <summary>What people decided of anything and did not take back, latest first.</summary>
    ImmutableArray<Correction> Decided(int most);

    /// <summary>What people decided of links or merges and did not take back, oldest first.</summary>
    ImmutableArray<Correction> Standing(CorrectionKind kind);

    /// <summary>What people accepted or rejected of claims and did not take back, by number; at most 200.</summary>
    /// <param name="after">Those with a number above this one.</param>
    ImmutableArray<Verdict> Verdicts(long after);

    /// <summary>Everything that was done to an object (a report, claim, correction), oldest first.</summary>
    ImmutableArray<AuditEntry> History(string item);

    /// <summary>Proves the chain of history, the archived bytes and the readings.</summary>
    Verification Verify(IProgress<long>? progress = null, CancellationToken cancel = default);

    /// <summary>Writes everything into one new file, which is itself an embedded ledger.</summary>
    void Backup(string file);

    /// <summary>Counts of what is kept; of a large ledger they take a second.</summary>
    LedgerCounts Counts();

    /// <summary>What every page says of the ledger.</summary>
    LedgerSize Size();
}
