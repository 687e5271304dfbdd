namespace Hearsay.Entities;

/// <summary>What a common noun refers to.</summary>
/// <param name="Type">Kind of entity; null where the files do not have the noun.</param>
/// <param name="Kind">Nouns of one kind can stand for each other; empty where it stands only for itself.</param>
/// <param name="Genders">What it may be.</param>
/// <param name="IsDocument">Statements, reports, letters, laws.</param>
internal sealed record NounFacts(EntityType? Type, string Kind, Genders Genders, bool IsDocument)
{
    public static NounFacts Unknown { get; } = new(null, "", Genders.Any, false);
}

/// <summary>What a pronoun can refer to.</summary>
/// <param name="Person">First, second or third; 0 for a relative pronoun.</param>
/// <param name="Numbers">How many.</param>
/// <param name="Genders">What.</param>
internal sealed record PronounFacts(int Person, Numbers Numbers, Genders Genders);

/// <summary>What a word beside a name is.</summary>
internal enum TitleKind
{
    /// <summary>Mr, Mrs, Dr.</summary>
    Honorific,

    /// <summary>President, General.</summary>
    Rank,

    /// <summary>Jr, III.</summary>
    Suffix,

    /// <summary>Inc, Ltd.</summary>
    Company,
}

/// <summary>A word beside a name that is no part of it.</summary>
internal readonly record struct TitleFacts(TitleKind Kind, Genders Genders);
