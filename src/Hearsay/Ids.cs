namespace Hearsay;

/// <summary>Names one archived report: lower-case hex SHA-256 of its archived bytes.</summary>
public readonly record struct ReportId(string Value)
{
    private const int Hashed = 8;

    /// <summary>From its first digits: they are those of a hash already.</summary>
    public override int GetHashCode() => Value is { Length: > Hashed } ? string.GetHashCode(Value.AsSpan(0, Hashed)) : Value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Number of a mention within its reading, from 0.</summary>
public readonly record struct MentionId(int Value)
{
    /// <summary>As <c>m3</c>, the form the output formats use.</summary>
    public override string ToString() => $"m{Value}";
}

/// <summary>Number of an entity within its reading, from 0.</summary>
public readonly record struct EntityId(int Value)
{
    /// <summary>As <c>e3</c>, the form the output formats use.</summary>
    public override string ToString() => $"e{Value}";
}

/// <summary>Number of an attribution within its reading, from 0.</summary>
public readonly record struct AttributionId(int Value)
{
    /// <summary>As <c>a3</c>, the form the output formats use.</summary>
    public override string ToString() => $"a{Value}";
}

/// <summary>
/// Names a claim for good: hash of the report's normalised text, the claim's spans, its tuple and
/// the model version, so that reading the same report twice names the same claims.
/// </summary>
public readonly record struct ClaimId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a coded event for good; made like <see cref="ClaimId"/>.</summary>
public readonly record struct EventId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a text whoever published it: lower-case hex SHA-256 of the normalised text.</summary>
public readonly record struct TextId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a story by its first report in canonical order: 16 lower-case hex digits.</summary>
public readonly record struct StoryId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a slot by its first claim in canonical order: 16 lower-case hex digits.</summary>
public readonly record struct SlotId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
