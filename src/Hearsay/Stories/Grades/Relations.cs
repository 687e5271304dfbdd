using Hearsay.Knowledge;

namespace Hearsay.Stories.Grades;

/// <summary>
/// Dated alliances and conflicts between principals (rule R3). Data, not code: the table that ships can
/// be replaced by the user's own.
/// </summary>
public sealed class Relations
{
    private readonly Dictionary<(string, string), List<Stretch>> _allies = [];
    private readonly Dictionary<(string, string), List<Stretch>> _foes = [];

    private readonly record struct Stretch(DateOnly From, DateOnly To)
    {
        public bool Holds(DateOnly? on) => on is not { } day ? To == DateOnly.MaxValue : From <= day && day <= To;
    }

    private Relations() { }

    /// <summary>The table that ships with the library.</summary>
    public static Relations Shipped { get; } = Read(
        new StreamReader(typeof(Relations).Assembly.GetManifestResourceStream("Hearsay.Stories.Grades.relations.tsv")
            ?? throw new InvalidOperationException("relations.tsv is not in the assembly; build the project again.")));

    /// <summary>
    /// Reads a table: kind (<c>ally</c>, <c>foe</c> or <c>bloc</c>), one party, the other (or the bloc's
    /// name), from, to, note. Dates are ISO; an empty one is open. Members of a bloc are allies while both
    /// belong to it.
    /// </summary>
    /// <exception cref="FormatException">A row is not of that form; the message names the line.</exception>
    public static Relations Read(TextReader table)
    {
        var relations = new Relations();
        var blocs = new Dictionary<string, List<(string Member, Stretch During)>>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Rows(table, 6))
        {
            var during = new Stretch(Day(row[3], row, DateOnly.MinValue), Day(row[4], row, DateOnly.MaxValue));
            switch (row[0])
            {
                case "ally": Add(relations._allies, row[1], row[2], during); break;
                case "foe": Add(relations._foes, row[1], row[2], during); break;
                case "bloc":
                    if (!blocs.TryGetValue(row[2], out var members)) blocs[row[2]] = members = [];
                    foreach (var (member, since) in members) Join(relations._allies, member, row[1], since, during);
                    members.Add((row[1], during));
                    break;
                default: throw new FormatException($"Unknown relation '{row[0]}'; use ally, foe or bloc: {string.Join('\t', row)}");
            }
        }
        return relations;
    }

    /// <summary>True where two parties are allied on a day; the same party is its own ally. Without a day: today's open rows.</summary>
    public bool Allied(string a, string b, DateOnly? on) => a == b || Holds(_allies, a, b, on);

    /// <summary>True where two parties are in conflict on a day.</summary>
    public bool Opposed(string a, string b, DateOnly? on) => a != b && Holds(_foes, a, b, on);

    private static void Join(Dictionary<(string, string), List<Stretch>> table, string a, string b, Stretch first, Stretch second)
    {
        var (from, to) = (first.From > second.From ? first.From : second.From, first.To < second.To ? first.To : second.To);
        if (from <= to) Add(table, a, b, new(from, to));
    }

    private static void Add(Dictionary<(string, string), List<Stretch>> table, string a, string b, Stretch during)
    {
        var pair = Pair(a, b);
        if (!table.TryGetValue(pair, out var stretches)) table[pair] = stretches = [];
        stretches.Add(during);
    }

    private static bool Holds(Dictionary<(string, string), List<Stretch>> table, string a, string b, DateOnly? on) =>
        table.TryGetValue(Pair(a, b), out var stretches) && stretches.Exists(stretch => stretch.Holds(on));

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    private static DateOnly Day(string text, string[] row, DateOnly open) =>
        text.Length == 0 ? open
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormatException($"'{text}' is not a date of the form 2024-06-19: {string.Join('\t', row)}");
}
