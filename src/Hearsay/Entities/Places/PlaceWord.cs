namespace Hearsay.Entities.Places;

/// <summary>What a common noun beside a name says of the place.</summary>
internal enum PlaceWord : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A first-level division: "region", "oblast".</summary>
    Region,

    /// <summary>A division below that: "county".</summary>
    District,

    /// <summary>A town: "the city of".</summary>
    Town,

    /// <summary>A sea, lake or strait.</summary>
    Water,

    /// <summary>A river or its valley.</summary>
    River,

    /// <summary>A mountain or range.</summary>
    Mountain,

    /// <summary>An island or peninsula.</summary>
    Island,

    /// <summary>A part of what the name stands for: "northern".</summary>
    Part,
}
