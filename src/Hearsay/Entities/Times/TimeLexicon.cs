using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Entities.Times;

/// <summary>The words of time, from <c>Data/time-words.tsv</c>. All look-ups take lower case.</summary>
internal sealed class TimeLexicon
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _classes =
        KnowledgeFile.Rows(KnowledgeFile.Open("time-words.tsv"), 3)
            .GroupBy(row => row[0])
            .ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(row => row[1], row => row[2]));

    private static readonly FrozenDictionary<string, int> Numbers =
        KnowledgeFile.Rows(KnowledgeFile.Open("quantity-words.tsv"), 3)
            .Where(row => row[0] == "number" && row[1] is not ("no" or "zero"))
            .ToFrozenDictionary(row => row[1], row => int.Parse(row[2], CultureInfo.InvariantCulture));

    public static TimeLexicon Shipped { get; } = new();

    public bool Is(string kind, string word) => _classes[kind].ContainsKey(word);

    public string? Value(string kind, string word) => _classes[kind].GetValueOrDefault(word);

    public int? Month(string word) => Value("month", word) is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : null;

    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public int? Weekday(string word) => Value("weekday", word) is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : null;

    /// <summary>A unit of time, singular or plural.</summary>
    public TimeUnit? Unit(string word)
    {
        var code = Value("unit", word) ?? (word.Length > 3 && word[^1] == 's' ? Value("unit", word[..^1]) : null);
        return code is null ? null : TimeUnit.Parse(code);
    }

    /// <summary>A small whole number in digits or words.</summary>
    public static int? Number(string word) =>
        word.Length is > 0 and <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : Numbers.TryGetValue(word, out var spelled) ? spelled
        : null;
}
