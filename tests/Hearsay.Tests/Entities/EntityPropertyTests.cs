using System.Text;
using Hearsay.Entities;

namespace Hearsay.Tests.Entities;

/// <summary>What must hold for any tree, however wrong: reports are drawn at random, with a fixed seed each.</summary>
public class EntityPropertyTests
{
    private static readonly string[] Words =
        ["the", "a", "Ministry", "Elena", "Sorokina", "Berg", "she", "it", "they", "I", "who", "statement", "said", "(", ")", "MFA", "and", ",", "\"", "president", "its", "of", "company", "Norland"];

    private static readonly string[] Relations =
        ["nsubj", "obj", "det", "compound", "flat", "appos", "conj", "cc", "nmod", "nmod:poss", "nmod:desc", "acl:relcl", "case", "punct", "cop", "amod", "obl", "ccomp"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void Mentions_are_numbered_in_text_order_and_their_spans_lie_in_the_text(int seed)
    {
        var reading = Resolve(Draw(seed));

        for (var i = 0; i < reading.Mentions.Length; i++)
        {
            var mention = reading.Mentions[i];
            Assert.Equal(i, mention.Id.Value);
            Assert.True(mention.Span.End <= reading.Text.Length && !mention.Span.IsEmpty);
            Assert.True(mention.Span.Contains(mention.Head), $"{mention}");
            Assert.True(i == 0 || reading.Mentions[i - 1].Span <= mention.Span);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Entities_and_mentions_point_to_each_other_and_no_entity_is_empty(int seed)
    {
        var reading = Resolve(Draw(seed));

        for (var i = 0; i < reading.Entities.Length; i++)
        {
            var entity = reading.Entities[i];
            Assert.Equal(i, entity.Id.Value);
            Assert.NotEmpty(entity.Mentions);
            Assert.All(entity.Mentions, id => Assert.Equal(entity.Id, reading.Mentions[id.Value].Entity));
            Assert.Equal(reading.Quote(entity.NameSpan), entity.Name);
            Assert.DoesNotContain(entity.Id, entity.Members);
            Assert.NotEqual(entity.Id, entity.Issuer);
        }
        Assert.Equal(reading.Mentions.Count(mention => mention.Entity is not null), reading.Entities.Sum(entity => entity.Mentions.Length));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_same_reading_gives_the_same_chains(int seed) =>
        Assert.Equal(Dump(Resolve(Draw(seed))), Dump(Resolve(Draw(seed))));

    [Theory, MemberData(nameof(Seeds))]
    public void Names_of_the_model_keep_their_spans(int seed)
    {
        var before = Draw(seed);
        var after = Resolve(before);

        Assert.All(before.Mentions, name => Assert.Contains(after.Mentions, mention => mention.Span == name.Span && mention.Form == MentionForm.Name));
    }

    private static Reading Resolve(Reading reading)
    {
        var cancel = TestContext.Current.CancellationToken;
        return new CoreferenceResolver().Run(new MentionFinder().Run(reading, cancel), cancel);
    }

    private static string Dump(Reading reading) =>
        string.Join("\n", reading.Mentions.Select(mention => $"{mention} {mention.Entity}")) + "\n" + ParsedReport.Chains(reading);

    private static Reading Draw(int seed)
    {
        var random = new Random(seed);
        var parsed = new StringBuilder();
        for (var sentence = 0; sentence < 12; sentence++)
        {
            if (random.Next(3) == 0) parsed.Append('\n');
            var length = random.Next(1, 18);
            var heads = Tree(random, length);
            for (var i = 0; i < length; i++)
            {
                var word = Words[random.Next(Words.Length)];
                var relation = heads[i] == 0 ? "root" : Relations[random.Next(Relations.Length)];
                parsed.Append(i == 0 ? "" : " ").Append(word).Append('/').Append(UposOf(word, random)).Append('/').Append(relation).Append('/').Append(heads[i]);
            }
            parsed.Append('\n');
        }
        return ParsedReport.Read(parsed.ToString(), ("Elena Sorokina", EntityType.Person), ("Berg", EntityType.Person), ("Ministry", EntityType.Org), ("Norland", EntityType.Place));
    }

    /// <summary>A random tree: words are attached in a random order, each to one that is attached already.</summary>
    private static int[] Tree(Random random, int length)
    {
        var order = Enumerable.Range(0, length).ToArray();
        random.Shuffle(order);
        var heads = new int[length];
        for (var i = 1; i < length; i++) heads[order[i]] = order[random.Next(i)] + 1;
        return heads;
    }

    private static Upos UposOf(string word, Random random) => word switch
    {
        _ when random.Next(12) == 0 => (Upos)random.Next(17),
        "she" or "it" or "they" or "I" or "who" or "its" => Upos.PRON,
        "the" or "a" => Upos.DET,
        "said" => Upos.VERB,
        "(" or ")" or "," or "\"" => Upos.PUNCT,
        "and" => Upos.CCONJ,
        "of" => Upos.ADP,
        "statement" or "president" or "company" => Upos.NOUN,
        _ => Upos.PROPN,
    };
}
