using Hearsay.Entities.Quantities;

namespace Hearsay.Entities.Times;

/// <summary>How many units of time: "a", "two", "twenty-five", "several".</summary>
/// <param name="Number">Null where vague.</param>
/// <param name="End">The token of the unit.</param>
/// <param name="Article">True for "a" and "an".</param>
internal readonly record struct Count(int? Number, int End, bool Article)
{
    private const int Most = 100_000;

    public static Count? Read(SentenceWords words, int token)
    {
        var word = words[token];
        if (word is "a" or "an")
        {
            return words[token + 1] is "few" or "couple" && AfterCouple(words, token + 2) is var few ? new(null, few, false)
                : words[token + 1] == "half" ? null
                : new(1, Skip(words, token + 1), true);
        }
        if (TimeLexicon.Shipped.Is("few", word)) return new(null, words[token + 1] == "of" ? token + 2 : Skip(words, token + 1), false);
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]) && TimeLexicon.Number(word) is null) return null;
        var number = new NumberReader(words).Read(token);
        return number is { Vague: false } n && n.Value == Math.Floor(n.Value) && n.Value is > 0 and <= Most ? new((int)n.Value, Skip(words, n.End), false) : null;
    }

    private static int AfterCouple(SentenceWords words, int at) => words[at] == "of" ? at + 1 : at;

    private static int Skip(SentenceWords words, int at)
    {
        if (words[at] == "-" && words.Glued(at)) at++;
        return TimeLexicon.Shipped.Is("between", words[at]) && TimeLexicon.Shipped.Unit(words[at + 1]) is not null ? at + 1 : at;
    }
}
