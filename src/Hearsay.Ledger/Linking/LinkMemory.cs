using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>
/// What linking has looked up, kept from one update to the next: most of what a report is compared with was filed lately, and
/// a ledger on another machine costs a trip for each question. A turn in the ledger tells whether somebody else has linked, or
/// taken a report out, since; a transaction that failed leaves nothing here.
/// </summary>
/// <param name="remembered">Claims of whose reports places and keys are kept, about.</param>
internal sealed class LinkMemory(int remembered = 40_000)
{
    /// <summary>Places under the keys of a claim and its share of the report's that a generation keeps; a key weighs as much as one.</summary>
    private const int PlacesOfAClaim = 10;

    private readonly Generations<IndexKey, KeyList<RankKey>> _reports = new(list => list.Count + 1);
    private readonly Generations<IndexKey, KeyList<ClaimKey>> _claims = new(list => list.Count + 1);
    private readonly Generations<RankKey, PlacedReport> _placed = new(_ => 1);

    private long? _turn;

    /// <summary>
    /// Begins an update: forgets everything where it is not the turn that the last one left, and what was not asked for of late
    /// where it has become too much. Nothing is forgotten in the middle: what an update has put is not written before its end.
    /// </summary>
    public void Enter(long turn)
    {
        if (_turn != turn) Clear();
        if (_reports.Weight + _claims.Weight > remembered * PlacesOfAClaim)
        {
            _reports.Turn();
            _claims.Turn();
        }
        if (_placed.Weight > remembered / 4) _placed.Turn();
        _turn = null;
    }

    /// <summary>Ends an update that is stored.</summary>
    public void Leave(long turn) => _turn = turn;

    public void Clear()
    {
        _reports.Clear();
        _claims.Clear();
        _placed.Clear();
        _turn = null;
    }

    public PlacedReport? Placed(RankKey place) => _placed.Find(place);

    public PlacedReport Put(RankKey place, PlacedReport report) => _placed.Put(place, report);

    public KeyList<RankKey>? Reports(IndexKey key) => _reports.Find(key);

    public KeyList<ClaimKey>? Claims(IndexKey key) => _claims.Find(key);

    public KeyList<RankKey> PutReports(IndexKey key, IReadOnlyCollection<RankKey> places, bool whole) => _reports.Put(key, new KeyList<RankKey>(places, whole));

    public KeyList<ClaimKey> PutClaims(IndexKey key, IReadOnlyCollection<ClaimKey> places, bool whole) => _claims.Put(key, new KeyList<ClaimKey>(places, whole));

    /// <summary>A list was given what the ledger holds before all that it had.</summary>
    public void Extended(int places) => _claims.Grow(places);

    /// <summary>A report was filed under its keys, and is in no story yet.</summary>
    public void Filed(long number, ReportRank rank, IEnumerable<IndexKey> keys, IEnumerable<(IndexKey Key, int Claim)> claims, int count)
    {
        var place = RankKey.Of(rank);
        Put(place, new PlacedReport(number, rank, null) { Slots = new PlacedClaim[count] });
        foreach (var key in keys)
        {
            if (Reports(key)?.Add(place) == true) _reports.Grow(1);
        }
        foreach (var (key, claim) in claims)
        {
            if (Claims(key)?.Add(new ClaimKey(place.Minute, place.Tie, claim)) == true) _claims.Grow(1);
        }
    }
}
