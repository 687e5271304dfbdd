namespace Hearsay.Exports;

/// <summary>The formats that scripts can rely on; docs/formats has a page for each.</summary>
public static class ReadingFormats
{
    /// <summary>All names, in the order in which the documents list them.</summary>
    public static ImmutableArray<string> Names { get; } = ["json", "attributions", "claims", "events", "entities", "conllu", "text"];

    /// <summary>The format of that name; offsets are written in the unit given.</summary>
    /// <exception cref="ArgumentException">No format has that name.</exception>
    public static IReadingFormat Create(string name, OffsetUnit unit = OffsetUnit.CodePoints) => name switch
    {
        "json" => new JsonFormat(unit),
        "attributions" => new AttributionsFormat(unit),
        "claims" => new ClaimsFormat(unit),
        "events" => new EventsFormat(unit),
        "entities" => new EntitiesFormat(unit),
        "conllu" => new ConlluFormat(unit),
        "text" => new TextFormat(),
        _ => throw new ArgumentException($"No format is called '{name}'. There are {string.Join(", ", Names)}.", nameof(name)),
    };
}
