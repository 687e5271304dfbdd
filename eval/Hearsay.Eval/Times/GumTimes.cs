using System.Text;
using System.Text.Json;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Times;

/// <summary>Dates of GUM. Only sentences that hold a date are in the set; those of one document are read as one text.</summary>
internal static class GumTimes
{
    public const string File = "gum_dates.dev.jsonl.gz";

    public static IEnumerable<TimeText> Read(string path)
    {
        var (document, text, times, created) = ("", new StringBuilder(), new List<GoldTime>(), (DateOnly?)null);
        foreach (var item in DataFiles.Objects(path))
        {
            var sentence = item.GetProperty("sent_id").GetString()!;
            var id = sentence[..sentence.LastIndexOf('-')];
            if (id != document && times.Count > 0)
            {
                yield return new TimeText(document, text.ToString(), created, [.. times]);
                text.Clear();
                times = [];
            }
            document = id;
            created = PartialDate.Parse(item.GetProperty("dateCreated").GetString()!)?.From;
            if (text.Length > 0) text.Append(' ');
            times.AddRange(Times(item, text.Length));
            text.Append(item.GetProperty("text").GetString());
        }
        if (times.Count > 0) yield return new TimeText(document, text.ToString(), created, [.. times]);
    }

    private static IEnumerable<GoldTime> Times(JsonElement item, int offset)
    {
        var spans = Align(item.GetProperty("text").GetString()!, item.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!), offset);
        foreach (var date in item.GetProperty("dates").EnumerateArray())
        {
            if (date.GetProperty("tag").GetString() != "date") continue;
            var span = spans[date.GetProperty("start").GetInt32()].Union(spans[date.GetProperty("end").GetInt32() - 1]);
            yield return new GoldTime(span, null, Period(date) is { } period ? [period] : []);
        }
    }

    private static (DateOnly? From, DateOnly? To)? Period(JsonElement date)
    {
        if (Part(date, "when") is { } when) return when;
        var from = Part(date, "from") ?? Part(date, "notBefore");
        var to = Part(date, "to") ?? Part(date, "notAfter");
        return from is null && to is null ? null : (from?.From, to?.To);
    }

    private static (DateOnly? From, DateOnly? To)? Part(JsonElement date, string name) =>
        date.TryGetProperty(name, out var value) ? PartialDate.Parse(value.GetString()!) : null;

    private static List<TextSpan> Align(string text, IEnumerable<string> tokens, int offset)
    {
        var spans = new List<TextSpan>();
        var at = 0;
        foreach (var token in tokens)
        {
            var start = text.IndexOf(token, at, StringComparison.Ordinal);
            if (start < 0) throw new DataException($"{File}: the token '{token}' is not in the text '{text}'.");
            at = start + token.Length;
            spans.Add(new TextSpan(offset + start, offset + at));
        }
        return spans;
    }
}
