namespace Hearsay.Eval.Stories;

/// <summary>Alters texts as outlets alter wire copy. Seeded: the same text gives the same copies.</summary>
internal static class Alterations
{
    private static readonly string[] Fillers = ["officials", "yesterday", "reportedly", "region", "again", "several", "however", "local", "major", "recent"];

    public static ImmutableArray<(string Name, Func<string, Random, string> Make)> All { get; } =
    [
        ("truncated to 30-70%", Truncate),
        ("other headline", Headline),
        ("paragraphs shuffled", Shuffle),
        ("5% of the words edited", (text, random) => Edit(text, random, 0.05)),
        ("10% of the words edited", (text, random) => Edit(text, random, 0.10)),
        ("20% of the words edited", (text, random) => Edit(text, random, 0.20)),
        ("30% of the words edited", (text, random) => Edit(text, random, 0.30)),
        ("truncated, edited 10%", (text, random) => Edit(Truncate(text, random), random, 0.10)),
    ];

    private static string Truncate(string text, Random random)
    {
        var words = text.Split(' ');
        return string.Join(' ', words.Take((int)(words.Length * (0.3 + 0.4 * random.NextDouble()))));
    }

    private static string Headline(string text, Random random)
    {
        var lines = text.Split('\n');
        lines[0] = string.Join(' ', Fillers.OrderBy(_ => random.Next()).Take(6));
        return string.Join('\n', lines);
    }

    private static string Shuffle(string text, Random random)
    {
        var lines = text.Split('\n');
        random.Shuffle(lines.AsSpan(1));
        return string.Join('\n', lines);
    }

    /// <summary>A third of the edits drops a word, a third puts one in, a third replaces one.</summary>
    private static string Edit(string text, Random random, double share)
    {
        var words = text.Split(' ').ToList();
        for (var edits = (int)(words.Count * share); edits > 0; edits--)
        {
            var at = random.Next(words.Count);
            var other = random.Next(2) == 0 ? Fillers[random.Next(Fillers.Length)] : words[random.Next(words.Count)];
            switch (random.Next(3))
            {
                case 0: words.RemoveAt(at); break;
                case 1: words.Insert(at, other); break;
                default: words[at] = other; break;
            }
        }
        return string.Join(' ', words);
    }
}
