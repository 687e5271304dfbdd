namespace Hearsay.Knowledge.Actors;

/// <summary>What kind of list an entry stands in.</summary>
internal enum ActorKind
{
    Country,
    Demonym,
    People,
    Seat,
    Organisation,
    Person,
    NewsSource,
    Agent,
}

/// <summary>One row of a list, under one of its names.</summary>
internal sealed record ActorEntry(
    ActorKind Kind, string Name, string? CountryCode, string? Country, string? Sector, string? Code,
    string? Office, DatedTerm Term, string List);

/// <summary>From when to when; empty ends are open.</summary>
internal readonly record struct DatedTerm(string From, string To)
{
    /// <summary>No known beginning and no end.</summary>
    public static DatedTerm Always => new("", "");

    /// <summary>ISO dates compare as words; a shorter one stands for its whole month or year.</summary>
    public bool Holds(DateOnly? date)
    {
        if (date is not { } day) return To.Length == 0 || From.Length == 0;
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var to = To.TrimStart('.');
        return (From.Length == 0 || string.CompareOrdinal(iso, 0, From, 0, From.Length) >= 0)
            && (to.Length == 0 || string.CompareOrdinal(iso, 0, to, 0, to.Length) <= 0);
    }

    /// <summary>True where the term is over on a date.</summary>
    public bool IsOver(DateOnly? date) =>
        To.Length > 0 && (date is null || string.CompareOrdinal(To.TrimStart('.'), date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) < 0);
}
