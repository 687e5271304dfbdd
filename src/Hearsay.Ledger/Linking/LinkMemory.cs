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
    /// <summary>Places under the keys of a claim and its share of the report's that are kept; beyond that all is forgotten.</summary>
    private const int PlacesOfAClaim = 15;

    private readonly Dictionary<IndexKey, KeyList<RankKey>> _reports = [];
    private readonly Dictionary<IndexKey, KeyList<ClaimKey>> _claims = [];
    private readonly Dictionary<RankKey, PlacedReport> _placed = [];

    private long? _turn;
    private int _places; // under keys; a key weighs as much as one

    /// <summary>Begins an update: forgets everything where it is not the turn that the last one left, and where it has become too much.</summary>
    public void Enter(long turn)
    {
        if (_turn != turn || _places > remembered * PlacesOfAClaim || _placed.Count > remembered / 2) Clear();
        _turn = null;
    }

    /// <summary>Ends an update that is stored.</summary>
    public void Leave(long turn) => _turn = turn;

    public void Clear()
    {
        _reports.Clear();
        _claims.Clear();
        _placed.Clear();
        (_turn, _places) = (null, 0);
    }

    public PlacedReport? Placed(RankKey place) => _placed.GetValueOrDefault(place);

    public PlacedReport Put(RankKey place, PlacedReport report) => _placed[place] = report;

    public KeyList<RankKey>? Reports(IndexKey key) => _reports.GetValueOrDefault(key);

    public KeyList<ClaimKey>? Claims(IndexKey key) => _claims.GetValueOrDefault(key);

    public KeyList<RankKey> PutReports(IndexKey key, IReadOnlyCollection<RankKey> places, bool whole) => Put(_reports, key, places, whole);

    public KeyList<ClaimKey> PutClaims(IndexKey key, IReadOnlyCollection<ClaimKey> places, bool whole) => Put(_claims, key, places, whole);

    /// <summary>Adds what the ledger holds before all that a list has.</summary>
    public void Extend<T>(KeyList<T> list, IReadOnlyCollection<T> earlier, bool whole) where T : struct, IComparable<T>
    {
        list.Extend(earlier, whole);
        _places += earlier.Count;
    }

    /// <summary>A report was filed under its keys, and is in no story yet.</summary>
    public void Filed(long number, ReportRank rank, IEnumerable<IndexKey> keys, IEnumerable<(IndexKey Key, int Claim)> claims, int count)
    {
        var place = RankKey.Of(rank);
        Put(place, new PlacedReport(number, rank, null) { Slots = new PlacedClaim[count] });
        foreach (var key in keys)
        {
            if (Reports(key)?.Add(place) == true) _places++;
        }
        foreach (var (key, claim) in claims)
        {
            if (Claims(key)?.Add(new ClaimKey(place.Minute, place.Tie, claim)) == true) _places++;
        }
    }

    private KeyList<T> Put<T>(Dictionary<IndexKey, KeyList<T>> lists, IndexKey key, IReadOnlyCollection<T> places, bool whole) where T : struct, IComparable<T>
    {
        var list = lists[key] = new KeyList<T>();
        _places++;
        Extend(list, places, whole);
        return list;
    }
}
