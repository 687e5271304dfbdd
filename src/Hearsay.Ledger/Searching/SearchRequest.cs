namespace Hearsay.Ledger.Searching;

/// <summary>What to look for. Facets that are null do not limit; several limit together.</summary>
public sealed record SearchRequest
{
    /// <summary>Most lines of a page.</summary>
    public const int MaxLimit = 500;

    /// <summary>Words, as <see cref="WordQuery"/> reads them; null finds everything that the facets leave.</summary>
    public string? Words { get; init; }

    /// <summary>Who published it: the outlet's name as filed.</summary>
    public string? Outlet { get; init; }

    /// <summary>For whom the root speaks: ISO 3166-1 alpha-2, or an organisation.</summary>
    public string? Principal { get; init; }

    /// <summary>Where the root stands.</summary>
    public Position? Stance { get; init; }

    /// <summary>PLOVER type of the claim's event.</summary>
    public string? Type { get; init; }

    /// <summary>A place by its usual name, or a country by its ISO 3166-1 alpha-2 code.</summary>
    public string? Place { get; init; }

    /// <summary>First day of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only claims of reports without a date of publication.</summary>
    public bool UndatedOnly { get; init; }

    /// <summary>Grade of the slot (R5); needs slots to have been graded.</summary>
    public string? Grade { get; init; }

    /// <summary>Leaves out reports that repeat another that is filed.</summary>
    public bool OriginatorsOnly { get; init; }

    /// <summary>Only claims of this report.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ReportId? Report { get; init; }

    /// <summary>
    /// Leaves out what a report only repeats from another that says it in the same words; <see cref="FoundClaim.Copies"/> counts them.
    /// What a copy adds is found.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool CollapseCopies { get; init; }

    /// <summary>Lines of a page, 1 to <see cref="MaxLimit"/>; default 50.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>What <see cref="SearchPage.Next"/> of the page before said; null for the first.</summary>
    public string? After { get; init; }
}
