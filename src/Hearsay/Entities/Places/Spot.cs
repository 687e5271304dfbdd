namespace Hearsay.Entities.Places;

/// <summary>Words that may name a place, with the places of the gazetteer that bear the name.</summary>
internal sealed class Spot
{
    /// <summary>First token.</summary>
    public required int First { get; init; }

    /// <summary>Token after the last.</summary>
    public required int End { get; init; }

    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The folded name that was looked up.</summary>
    public required string Name { get; init; }

    /// <summary>Places of that name, the largest first; empty where no list has it.</summary>
    public required int[] Places { get; set; }

    /// <summary>Type of the model's name that covers the words; null where none does.</summary>
    public EntityType? Owner { get; init; }

    /// <summary>Words of that name before and after these.</summary>
    public (bool Before, bool After) MoreOfName { get; init; }

    /// <summary>What a common noun beside the name says: "the Kursk region".</summary>
    public PlaceWord Word { get; init; }

    /// <summary>The place that these words name as lying around this one: "Paris, Texas"; null where none follows.</summary>
    public Spot? Container { get; set; }

    /// <summary>The place whose container this one is.</summary>
    public Spot? Content { get; set; }

    /// <summary>What it does in its sentence.</summary>
    public PlaceUse Use { get; set; }
}
