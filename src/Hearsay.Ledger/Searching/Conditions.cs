namespace Hearsay.Ledger.Searching;

/// <summary>A query put together from conditions that all must hold.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [], _bounds = [];

    private string? _lead;

    /// <summary>The table of claims (<c>c</c>), and where one must be named the index by which it is read.</summary>
    public string Claims { get; init; } = "claims c";

    /// <summary>The table of reports (<c>r</c>), likewise.</summary>
    public string Reports { get; init; } = "reports r";

    /// <summary>True where the rows that are found must be sorted, since nothing gives them in the order of publication.</summary>
    public bool IsUnordered { get; set; }

    /// <summary>Where claims (<c>c</c>) come from.</summary>
    public string From => _lead is null ? Claims : $"{_lead} {Claims} ON c.claim_no = {Order}";

    /// <summary>By which column the rows come in order without sorting.</summary>
    public string Order { get; private set; } = "c.claim_no";

    public List<object?> Values { get; } = [];

    /// <summary>True where a condition speaks of reports (<c>r</c>), which then must be joined.</summary>
    public bool AsksReports => _conditions.Exists(condition => condition.Contains("r.", StringComparison.Ordinal));

    public bool IsEmpty => _conditions.Count == 0;

    /// <summary>The conditions as a WHERE clause; empty where there is none.</summary>
    public string Where => Clause(_conditions);

    /// <summary>Only those that bound the order, likewise; they are among the others too.</summary>
    public string Bounds => Clause(_bounds);

    /// <summary>Lets claims come in the order of another table, which is joined to them and has their numbers.</summary>
    public void LeadBy(string tableAndJoin, string number) => (_lead, Order) = (tableAndJoin, number);

    /// <summary>Adds a condition; <c>{0}</c> in it becomes the parameter that holds the value.</summary>
    public void Add(string condition, object? value)
    {
        Values.Add(value);
        Add(condition.Replace("{0}", "$" + Values.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    public void Add(string condition) => _conditions.Add(condition);

    /// <summary>Adds a condition on the order of publication, such as <c>&lt;</c> a claim's number.</summary>
    public void AddBound(string comparison, long number)
    {
        Add($"{Order} {comparison} {{0}}", number);
        _bounds.Add(_conditions[^1]);
    }

    private static string Clause(List<string> conditions) => conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
}
