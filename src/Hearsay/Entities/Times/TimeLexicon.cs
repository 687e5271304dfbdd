using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Entities.Times;

/// <summary>The words of time, from <c>Data/time-words.tsv</c>. All look-ups take lower case.</summary>
internal sealed class TimeLexicon
{
    private static readonly string[] Telling = ["month", "weekday", "season", "unit", "day", "daypart", "vague", "recurring", "holiday", "decade"];

    private static readonly string[] Openers = [.. Telling, "past", "next", "this", "part", "few", "ordinal"];

    private static readonly FrozenDictionary<string, int> Numbers =
        KnowledgeFile.Rows(KnowledgeFile.Open("quantity-words.tsv"), 3)
            .Where(row => row[0] == "number" && row[1] is not ("no" or "zero"))
            .ToFrozenDictionary(row => row[1], row => int.Parse(row[2], CultureInfo.InvariantCulture));

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _classes =
        KnowledgeFile.Rows(KnowledgeFile.Open("time-words.tsv"), 3)
            .GroupBy(row => row[0])
            .ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(row => row[1], row => row[2]));

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _telling;
    private readonly FrozenSet<string> _begins;

    private TimeLexicon()
    {
        _telling = Words(Telling).Except(["second", "new"]).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        _begins = Words(Openers).Concat(Numbers.Keys).Concat(["the", "a", "an", "that", "these", "those", "same", "every", "each", "later", "earlier", "q1", "q2", "q3", "q4", "h1", "h2"]).ToFrozenSet();
    }

    /// <summary>No single word of time is longer, in characters.</summary>
    public const int LongestWord = 12;

    public static TimeLexicon Shipped { get; } = new();

    /// <summary>True for a word that can begin a time.</summary>
    public bool Begins(string word) => word.Length > 0 && (char.IsAsciiDigit(word[0]) || word[0] is '\'' or '’' or '‘' || _begins.Contains(word));

    /// <summary>True for a word without which no sentence holds a time: a unit, a month, a weekday, "recently".</summary>
    public bool Tells(ReadOnlySpan<char> lower) => _telling.Contains(lower);

    public bool Is(string kind, string word) => _classes[kind].ContainsKey(word);

    public string? Value(string kind, string word) => _classes[kind].GetValueOrDefault(word);

    public int? Month(string word) => Integer("month", word);

    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public int? Weekday(string word) => Integer("weekday", word);

    /// <summary>1 to 4; -1 is the last.</summary>
    public int? Ordinal(string word) => Integer("ordinal", word);

    /// <summary>A unit of time, singular or plural.</summary>
    public TimeUnit? Unit(string word)
    {
        var code = Value("unit", word) ?? (word.Length > 3 && word[^1] == 's' ? Value("unit", word[..^1]) : null);
        return code is null or "WE" ? null : TimeUnit.Parse(code);
    }

    /// <summary>A small whole number in digits or words.</summary>
    public static int? Number(string word) =>
        word.Length is > 0 and <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : Numbers.TryGetValue(word, out var spelled) ? spelled
        : null;

    /// <summary>First words of the classes, units in the plural too.</summary>
    private IEnumerable<string> Words(string[] kinds) => kinds.SelectMany(kind => _classes[kind].Keys).Select(words => words.Split(' ', '\'')[0])
        .Concat(_classes["unit"].Keys.Select(unit => unit + "s"));

    private int? Integer(string kind, string word) => Value(kind, word) is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : null;
}
