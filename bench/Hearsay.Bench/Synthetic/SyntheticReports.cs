using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Bench.Synthetic;

/// <summary>
/// Reports made up to fill a ledger as years of news would: a few parties are in most of it, some days are hot, stories
/// rise and fade, one report in five repeats an earlier one and one in fifty is a new version. The same number makes the same report.
/// </summary>
internal static class SyntheticReports
{
    public const int ClaimsOfAReport = 10;

    private const int ClaimsOfTheStory = 6;

    private const int StoriesOfADay = 14;

    private static readonly string[] Wires = ["Reuters", "Associated Press", "Agence France-Presse", "Yonhap", "TASS"];

    /// <summary>A word that most reports hold.</summary>
    public const string CommonWord = "said";

    public static Reading Make(int number)
    {
        var random = new Random(number * 7919 + 17);
        var (source, isVersion, isCopy) = (number, false, false);
        if (number > 200)
        {
            var draw = random.Next(100);
            (isCopy, isVersion) = (draw < 20, draw is 20 or 21);
            if (isCopy) source = RootOf(number - 1 - random.Next(40));
            if (isVersion) source = RootOf(number - 1 - random.Next(100));
        }
        var (day, minute) = NewsDays.Of(number);
        var outlet = isVersion ? OutletOf(source) : isCopy ? $"Daily {Shipped.Skewed(random, 300)}" : OutletOf(number);
        var draft = Write(source, isVersion ? day : NewsDays.Of(source).Day, outlet, isCopy ? OutletOf(source) : null, isCopy && random.Next(3) == 0 ? 7 : ClaimsOfAReport);
        var text = draft.ToString();
        var bytes = Encoding.UTF8.GetBytes(text);
        var instant = new DateTimeOffset(NewsDays.FirstDay.AddDays(day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(minute);
        return draft.ToReading(new Report
        {
            Id = new ReportId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"report {number}")))),
            Doc = $"r{number}",
            Text = text,
            Title = draft.Sentences[0].Span,
            Outlet = outlet,
            Published = new ReportDate(DateOnly.FromDateTime(instant.DateTime), instant),
            CanonicalUrl = new Uri($"https://{outlet.Replace(' ', '-').ToLowerInvariant()}.example/{(isVersion ? source : number)}"),
            Origin = $"r{number}.html",
            Language = "en",
            Offsets = new OffsetMap([]),
            Archived = Encoding.UTF8.GetBytes($"{number}\n{text}"),
        });
    }

    private static string OutletOf(int number) => new Random(number * 3 + 1).Next(3) == 0
        ? Wires[Shipped.Skewed(new Random(number), Wires.Length)] : $"Daily {Shipped.Skewed(new Random(number), 300)}";

    /// <summary>A report that repeats no other: itself, or what it repeats.</summary>
    private static int RootOf(int number)
    {
        while (number > 200 && new Random(number * 7919 + 17).Next(100) < 22) number--;
        return Math.Max(0, number);
    }

    private static ReportDraft Write(int number, int day, string outlet, string? credit, int claims)
    {
        var random = new Random(number * 104_729 + 5);
        var story = StoryOf(random, number);
        var draft = new ReportDraft();
        draft.Add(SyntheticStory.Capital($"{story.Actor.Name} {story.Propositions[0].Verb} {story.Target.Name} {string.Join(' ', story.Topics.OrderBy(_ => random.Next()).Take(4))}"));
        draft.Sentences.Add(new Sentence(new TextSpan(0, draft.Length), 0, 0, 0));
        draft.Add("\n\n");
        if (credit is not null) draft.Add($"({credit}) - ");
        var writer = new ClaimWriter(draft, outlet, day, $"{number}");
        for (var i = 0; i < claims; i++)
        {
            var said = i < ClaimsOfTheStory ? story.Propositions[Shipped.Skewed(random, story.Propositions.Length)]
                : SyntheticStory.Proposition(random, day, story.Actor, SyntheticStory.Party(random), story.Topics);
            writer.Write(random, story, said);
        }
        return draft;
    }

    /// <summary>One report in four tells of something of its own, the others of what began in the last days.</summary>
    private static SyntheticStory StoryOf(Random random, int number)
    {
        var day = NewsDays.Of(number).Day;
        if (random.Next(4) == 0) return SyntheticStory.Make(1_000_000_000 + number, day);
        var age = 0;
        while (age < 12 && random.Next(3) > 0) age++;
        var begun = Math.Max(0, day - age);
        return SyntheticStory.Make(begun * StoriesOfADay + Shipped.Skewed(random, StoriesOfADay), begun);
    }
}
