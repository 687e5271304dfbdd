using Hearsay.Stories.Changes;

namespace Hearsay.Ledger.Asking;

/// <summary>Which changes. What is null does not limit.</summary>
public sealed record ChangeRequest
{
    /// <summary>First day; changes without a day are left out then.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Whose: ISO 3166-1 alpha-2, an organisation, an outlet for edits.</summary>
    public string? Principal { get; init; }

    /// <summary>Of which kind.</summary>
    public ChangeKind? Kind { get; init; }

    /// <summary>On slots that begin in this story, and edits of its reports.</summary>
    public StoryId? Story { get; init; }

    /// <summary>Latest first; default earliest first.</summary>
    public bool LatestFirst { get; init; }

    /// <summary>Which page.</summary>
    public PageRequest Page { get; init; } = new();
}
