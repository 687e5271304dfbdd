namespace Hearsay.Stories;

/// <summary>What is kept of a claim to link it, in plain values.</summary>
public sealed record ClaimSketch
{
    /// <summary>Dictionary form of the predicate.</summary>
    public required string Lemma { get; init; }

    /// <summary>Its stem, by which predicates are compared.</summary>
    public required string Stem { get; init; }

    /// <summary>PLOVER type of its coded event; null where none was coded.</summary>
    public string? Type { get; init; }

    /// <summary>Arguments as they are compared.</summary>
    public ImmutableArray<SketchedArgument> Arguments { get; init; } = [];

    /// <summary>First day of its happening; null where its clause does not say.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Country of its place, ISO 3166-1 alpha-2; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Its place, folded; null where unknown.</summary>
    public string? Place { get; init; }

    /// <summary>Stems of the words of the claim without the predicate's, sorted.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Stems of the words of its sentence, sorted.</summary>
    public ImmutableArray<string> Sentence { get; init; } = [];

    /// <summary>Quantities with a unit and, where known, what they count: <c>killed/count</c>.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>The noun that is withheld; null for other claims.</summary>
    public string? Withheld { get; init; }

    /// <summary>Stems of the words for what is withheld, sorted; empty for other claims.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>Who withholds, as grades name parties; for a coded event those who take part; empty for other claims.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>True where the claim tells that something was said, and no more: what was said is a claim of its own.</summary>
    public bool IsSpeech { get; init; }

    /// <summary>How many claims of its report have its stem.</summary>
    public int Times { get; init; } = 1;

    /// <summary>True in the title or the first sentence below it, where a report says what it is about.</summary>
    public bool Leads { get; init; }

    /// <summary>Proper names of whom or what it was done to, as stems; those of countries and peoples are left out.</summary>
    public ImmutableArray<string> TargetNames { get; init; } = [];

    /// <summary>Its rarest words and names, at most <see cref="Links.ClaimBlocks.MostAnchors"/>, rarest first: by these it is found months later.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Keys under which a ledger files the claim.</summary>
    public ImmutableArray<IndexKey> Keys { get; init; } = [];

    /// <summary>Keys under which its candidates stand: its own, and those of neighbouring days.</summary>
    public ImmutableArray<IndexKey> Probes { get; init; } = [];

    /// <summary>Ready to be compared; made when first asked for.</summary>
    internal Links.ClaimForm Form => field ??= new Links.ClaimForm(this);
}

/// <summary>An argument of a claim, ready to be compared.</summary>
/// <param name="Role">Its part.</param>
/// <param name="Head">Stem of its head word; empty for a pronoun and its like, which names nobody by itself.</param>
/// <param name="Name">Folded name of its entity; null where it has none.</param>
/// <param name="Code">Actor code or country; null where none is known.</param>
public sealed record SketchedArgument(ArgumentRole Role, string Head, string? Name, string? Code)
{
    /// <summary>The state in the code, ISO 3166-1 alpha-3; null where it names none.</summary>
    public string? State { get; } = Links.StateCodes.Of(Code);

    /// <summary>Where the last word of the name begins.</summary>
    internal int LastWordAt { get; } = (Name?.LastIndexOf(' ') ?? -1) + 1;
}
