namespace Hearsay;

/// <summary>One thing that a report speaks of, with all its mentions.</summary>
public sealed record Entity
{
    /// <summary>Its number in the reading.</summary>
    public required EntityId Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Its fullest name in the report, in the report's own words; for an unnamed one its first nominal.</summary>
    public required string Name { get; init; }

    /// <summary>The span that <see cref="Name"/> was taken from.</summary>
    public required TextSpan NameSpan { get; init; }

    /// <summary>In text order; never empty.</summary>
    public required ImmutableArray<MentionId> Mentions { get; init; }

    /// <summary>For a statement, report or letter: who issued it, where the report says so; null otherwise.</summary>
    public EntityId? Issuer { get; init; }

    /// <summary>For a group named by its members ("Berg and Kalna"): these, in text order; else empty.</summary>
    public ImmutableArray<EntityId> Members { get; init; } = [];

    /// <summary>As what kind of source it speaks, where the knowledge files or the report say so.</summary>
    public SourceKind Kind { get; init; } = SourceKind.Unknown;

    /// <summary>Whom it speaks for: ISO 3166-1 alpha-2 of a state, or an organisation's name; null where unknown.</summary>
    public string? Principal { get; init; }
}
