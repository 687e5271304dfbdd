using System.Text.Json;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Grading;

/// <summary>Keeps stories as they are shown.</summary>
internal static class StoryRows
{
    /// <summary>Makes the row of the story at a place anew; takes it away where no report is left in it.</summary>
    public static void Renew(Session session, SqlLinkStore store, RankKey place)
    {
        session.Execute("DELETE FROM stories WHERE minute = $1 AND tie = $2", place.Minute, place.Tie);
        var reports = store.StoryMembers(place);
        if (reports.IsEmpty) return;
        var story = StoryBuilder.Build(reports, reports.SelectMany(rank => store.CopiesInto(rank)), id => store.Report(id).Head);
        var latest = reports.Where(rank => rank.IsDated).Select(rank => rank.Minute).DefaultIfEmpty(-1).Max();
        session.Execute(
            "INSERT INTO stories (minute, tie, story, title, reports, lineages, first_day, last_day, latest, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            place.Minute, place.Tie, story.Id.Value, SqlText.Of(story.Title), (long)reports.Length, (long)story.Lineages.Length,
            SqlText.Day(story.From), SqlText.Day(story.To), latest, Packing.Pack(JsonSerializer.SerializeToUtf8Bytes(story, StoredGrades.Plain.Story)));
    }
}
