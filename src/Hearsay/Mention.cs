namespace Hearsay;

/// <summary>What kind of thing a mention names.</summary>
public enum EntityType
{
    /// <summary>People, fictional ones included.</summary>
    Person,

    /// <summary>Organisations, governments, agencies, armed forces, outlets.</summary>
    Org,

    /// <summary>Countries, cities, regions, buildings, seas.</summary>
    Place,

    /// <summary>Dates, times and durations.</summary>
    Date,

    /// <summary>Sums of money.</summary>
    Money,

    /// <summary>Things made: weapons, ships, works, treaties.</summary>
    Product,

    /// <summary>Named happenings.</summary>
    Event,

    /// <summary>Nationalities, religious and political groups.</summary>
    Norp,

    /// <summary>Anything else, among it documents and statements.</summary>
    Other,
}

/// <summary>How a mention refers.</summary>
public enum MentionForm
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By a common noun: "the ministry".</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>Words that refer to something.</summary>
/// <param name="Id">Its number in the reading.</param>
/// <param name="Span">All its words, modifiers included for a nominal.</param>
/// <param name="Head">The head word.</param>
/// <param name="Type">What it names.</param>
/// <param name="Form">How it refers.</param>
/// <param name="Entity">What it refers to; null where unresolved, which is kept rather than guessed.</param>
/// <param name="Why">The rule that found or linked it.</param>
public sealed record Mention(
    MentionId Id, TextSpan Span, TextSpan Head, EntityType Type, MentionForm Form, EntityId? Entity, string Why);
