using Hearsay.Knowledge;
using Hearsay.Knowledge.Actors;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Knowledge;

/// <summary>Phrases of news from all over the world, in <c>phrases.tsv</c> beside this file: country, sector and name must come out right.</summary>
public class ActorPhraseTests
{
    [Fact]
    public void Every_phrase_finds_its_country_sector_and_name()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var row in KnowledgeFile.Rows(File.OpenText(Repository.Path("tests", "Hearsay.Tests", "Knowledge", "phrases.tsv")), 5))
        {
            count++;
            var actor = ActorResolver.Shipped.Resolve(row[0], DateOnly.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));
            if ((actor?.Country ?? "") != row[2] || (actor?.Sector ?? "") != row[3] || row[4].Length > 0 && actor?.Name != row[4])
                wrong.Add($"{row[0]}: wanted {row[2]} {row[3]} {row[4]}, found {actor?.Country} {actor?.Sector} {actor?.Name} ({actor?.Why})");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(count >= 150, $"{count} phrases");
    }
}
