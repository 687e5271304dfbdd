namespace Hearsay.Ledger.Searching;

/// <summary>A query put together from conditions that all must hold.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];

    /// <summary>Where claims (<c>c</c>) come from.</summary>
    public string From { get; set; } = "claims c";

    /// <summary>By which column the rows come in order without sorting.</summary>
    public string Order { get; set; } = "c.claim_no";

    public List<object?> Values { get; } = [];

    /// <summary>True where a condition speaks of reports (<c>r</c>), which then must be joined.</summary>
    public bool AsksReports => _conditions.Exists(condition => condition.Contains("r.", StringComparison.Ordinal));

    public bool IsEmpty => _conditions.Count == 0;

    /// <summary>The conditions as a WHERE clause; empty where there is none.</summary>
    public string Where => _conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", _conditions);

    /// <summary>Adds a condition; <c>{0}</c> in it becomes the parameter that holds the value.</summary>
    public void Add(string condition, object? value)
    {
        Values.Add(value);
        Add(condition.Replace("{0}", "$" + Values.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    public void Add(string condition) => _conditions.Add(condition);
}
