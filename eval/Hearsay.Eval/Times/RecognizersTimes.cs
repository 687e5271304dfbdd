using System.Text.Json;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Times;

/// <summary>
/// Date cases of Recognizers-Text as they occur in news: of the model's own cases (<c>DateTimeModel</c>) those
/// with one date or range of days, resolved, in a statement that speaks neither of "I", "we", "you" nor asks,
/// and whose expression has letters and no slashes. A range of
/// two named periods ("2014 to 2018") ends there before the second one begins; a reading that ends with it counts as right too.
/// </summary>
internal static class RecognizersTimes
{
    public const string File = "recognizers_datetime_en.train.jsonl.gz";

    private static readonly string[] Spoken = ["i", "i'll", "i'm", "i'd", "me", "my", "we", "we'll", "our", "us", "you", "your", "please", "show", "find", "schedule", "meet", "cortana", "let's", "book"];

    public static IEnumerable<TimeText> Read(string path)
    {
        foreach (var item in DataFiles.Objects(path))
        {
            if (item.GetProperty("spec").GetString() != "DateTimeModel" || item.TryGetProperty("NotSupportedByDesign", out _)) continue;
            var results = item.GetProperty("Results");
            if (results.GetArrayLength() != 1 || !IsNews(item.GetProperty("Input").GetString()!, results[0])) continue;
            var day = DateOnly.ParseExact(item.GetProperty("Context").GetProperty("ReferenceDateTime").GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var gold = new GoldTime(new(results[0].GetProperty("Start").GetInt32(), results[0].GetProperty("End").GetInt32() + 1), null, Periods(results[0]));
            if (gold.Periods.Length > 0)
                yield return new TimeText($"case-{item.GetProperty("i").GetInt32()}", item.GetProperty("Input").GetString()!, day, [gold]);
        }
    }

    private static bool IsNews(string input, JsonElement result) =>
        result.TryGetProperty("TypeName", out var type) && type.GetString() is "datetimeV2.date" or "datetimeV2.daterange"
        && !input.Contains('?') && !input.ToLowerInvariant().Split(' ', ',', '.').Intersect(Spoken).Any()
        && result.GetProperty("Text").GetString() is { } text && text.Any(char.IsLetter) && !text.Contains('/') && !text.Contains('~');

    private static ImmutableArray<(DateOnly? From, DateOnly? To)> Periods(JsonElement result)
    {
        var periods = ImmutableArray.CreateBuilder<(DateOnly?, DateOnly?)>();
        foreach (var value in result.GetProperty("Resolution").GetProperty("values").EnumerateArray())
        {
            if (Day(value, "value") is { } day) periods.Add((day, day));
            else if ((Day(value, "start"), Day(value, "end")) is var (from, to) && (from ?? to) is not null) periods.AddRange(Ranges(value, from, to));
        }
        return periods.ToImmutable();
    }

    private static IEnumerable<(DateOnly? From, DateOnly? To)> Ranges(JsonElement value, DateOnly? from, DateOnly? to)
    {
        yield return (from, to?.AddDays(-1));
        if (to is not { } end || !value.GetProperty("timex").GetString()!.StartsWith('(')) yield break;
        yield return (from, end);
        if (end.Day == 1) yield return (from, end.AddMonths(1).AddDays(-1));
        if (end.DayOfYear == 1) yield return (from, end.AddYears(1).AddDays(-1));
    }

    private static DateOnly? Day(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && DateOnly.TryParseExact(text.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
