using Hearsay.Ledger.Grading;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>Files reports under the keys by which they find each other, and takes them out again when they are read anew.</summary>
internal static class LinkFiler
{
    /// <summary>Files those of some reports that are not filed; one that is, is left as it is. Returns those that were not.</summary>
    /// <param name="engine">Adds rows.</param>
    /// <param name="session">The transaction.</param>
    /// <param name="reports">Reports and their numbers.</param>
    /// <param name="memory">Told of what is filed.</param>
    public static HashSet<ReportRank> File(LedgerEngine engine, Session session, IReadOnlyCollection<(SketchedReport Report, long Number)> reports, LinkMemory memory)
    {
        List<object?[]> rows = [], keyRows = [], sketches = [], claims = [], claimKeys = [];
        HashSet<ReportRank> filed = [];
        foreach (var (report, number) in reports)
        {
            if (session.Scalar<long>("SELECT count(*) FROM link_reports WHERE report_no = $1", number) > 0) continue;
            var (minute, tie) = RankKey.Of(report.Rank);
            var keys = report.Keys.Distinct().ToList();
            rows.Add([minute, tie, report.Filed.Id.Value, number, PackedKeys.Pack(keys)]);
            keyRows.AddRange(keys.Select(key => (object?[])[(long)key.Kind, key.Value, minute, tie]));
            sketches.Add([number, minute, SketchCodec.Write(report)]);
            List<(IndexKey Key, int Claim)> ofClaims = [];
            for (var i = 0; i < report.Claims.Length; i++)
            {
                var own = report.Claims[i].Keys.Distinct().ToList();
                claims.Add([minute, tie, (long)i, report.Ids[i].Value, PackedKeys.Pack(own)]);
                ofClaims.AddRange(own.Select(key => (key, i)));
            }
            claimKeys.AddRange(ofClaims.Select(one => (object?[])[(long)one.Key.Kind, one.Key.Value, minute, tie, (long)one.Claim]));
            memory.Filed(number, report.Rank, keys, ofClaims, report.Claims.Length);
            filed.Add(report.Rank);
        }
        engine.Insert(session, "link_reports", ["minute", "tie", "report", "report_no", "keys"], rows);
        engine.Insert(session, "link_keys", ["kind", "value", "minute", "tie"], Sorted(keyRows));
        engine.Insert(session, "link_sketches", ["report_no", "minute", "sketch"], sketches);
        engine.Insert(session, "link_claims", ["minute", "tie", "number", "claim", "keys"], claims);
        engine.Insert(session, "claim_keys", ["kind", "value", "minute", "tie", "number"], Sorted(claimKeys));
        return filed;
    }

    /// <summary>Rows of an index in its order: those of one page are added together.</summary>
    private static List<object?[]> Sorted(List<object?[]> rows)
    {
        rows.Sort((a, b) => ((long)a[0]!, (long)a[1]!).CompareTo(((long)b[0]!, (long)b[1]!)));
        return rows;
    }

    /// <summary>
    /// Takes a report out, as it was filed, and marks it and those that it concerned to be linked again. To be called
    /// while its present reading is still the one that it was filed by.
    /// </summary>
    public static void TakeOut(LedgerEngine engine, Session session, StoredReading old)
    {
        if (session.Rows("SELECT minute, tie, keys FROM link_reports WHERE report_no = $1", row => (Minute: row.GetInt64(0), Tie: row.GetInt64(1), Keys: row.Bytes(2)), old.Number)
            is not [var (minute, tie, keys)]) return;
        foreach (var report in Concerned(engine, session, old)) session.Execute("UPDATE reports SET linked = NULL WHERE report = $1", report.Value);
        DueMarker.Report(session, new RankKey(minute, tie));
        DueMarker.Repeated(session, [new RankKey(minute, tie)]);
        session.Execute("DELETE FROM changes WHERE minute = $1 AND tie = $2 AND number = $3", minute, tie, ChangeRows.Edit);
        session.Execute("DELETE FROM link_sketches WHERE report_no = $1", old.Number);
        LinkTurn.Next(session);
        session.Execute("INSERT INTO meta (name, value) VALUES ('sketches', '1') ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(meta.value AS INTEGER) + 1 AS TEXT)");
        foreach (var key in PackedKeys.Unpack(keys))
            session.Execute("DELETE FROM link_keys WHERE kind = $1 AND value = $2 AND minute = $3 AND tie = $4", (long)key.Kind, key.Value, minute, tie);
        foreach (var (number, own) in session.Rows("SELECT number, keys FROM link_claims WHERE minute = $1 AND tie = $2", row => (row.GetInt64(0), row.Bytes(1)), minute, tie))
        {
            foreach (var key in PackedKeys.Unpack(own))
                session.Execute("DELETE FROM claim_keys WHERE kind = $1 AND value = $2 AND minute = $3 AND tie = $4 AND number = $5", (long)key.Kind, key.Value, minute, tie, number);
        }
        foreach (var table in (string[])["links", "link_claims", "copies", "link_reports"])
            session.Execute($"DELETE FROM {table} WHERE minute = $1 AND tie = $2", minute, tie);
        foreach (var table in (string[])["links", "copies"])
            session.Execute($"DELETE FROM {table} WHERE a_minute = $1 AND a_tie = $2", minute, tie);
    }

    /// <summary>The report, and those after it that share a key, a story or a slot with it.</summary>
    private static HashSet<ReportId> Concerned(LedgerEngine engine, Session session, StoredReading old)
    {
        var cache = new SketchCache();
        var sketch = SketchLoader.Sketch(session, old, cache);
        cache.Put(sketch);
        var (store, rank) = (new SqlLinkStore(engine, session, cache), sketch.Rank);
        HashSet<ReportId> concerned = [rank.Id];
        foreach (var key in sketch.Keys)
            concerned.UnionWith(store.After(key, rank, rank.IsDated && Linker.Reach(key.Kind) is { } reach ? rank.Minute + reach : ReportRank.Undated).Select(other => other.Id));
        if (store.StoryOf(rank) is { } story) concerned.UnionWith(store.StoryMembers(story).Where(other => other > rank).Select(other => other.Id));
        for (var i = 0; i < sketch.Claims.Length; i++)
        {
            var claim = sketch.Ref(i);
            foreach (var key in sketch.Claims[i].Probes) concerned.UnionWith(store.ClaimsAfter(key, claim).Select(other => other.Report.Id));
            if (store.SlotOf(claim) is { } slot) concerned.UnionWith(store.SlotMembers(slot).Where(other => other > claim).Select(other => other.Report.Id));
        }
        return concerned;
    }
}
