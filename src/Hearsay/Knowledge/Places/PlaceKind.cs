namespace Hearsay.Knowledge.Places;

/// <summary>What kind of place an entry of the gazetteer is. The numbers are part of the file's form.</summary>
internal enum PlaceKind : byte
{
    /// <summary>A country or territory with a code of ISO 3166-1.</summary>
    Country = 0,

    /// <summary>A subdivision with a code of ISO 3166-2: state, oblast, province.</summary>
    Region = 1,

    /// <summary>A subdivision below that: county, district.</summary>
    District = 2,

    /// <summary>The capital of a country.</summary>
    Capital = 3,

    /// <summary>The seat of a region.</summary>
    Seat = 4,

    /// <summary>Any other town, city or village.</summary>
    Town = 5,

    /// <summary>A part of a town.</summary>
    Quarter = 6,

    /// <summary>An area that no administration has: the Donbas, the Sahel, the West Bank.</summary>
    Area = 7,

    /// <summary>A sea, gulf, strait, canal or lake.</summary>
    Water = 8,

    /// <summary>A river.</summary>
    River = 9,

    /// <summary>A mountain or range.</summary>
    Mountain = 10,

    /// <summary>An island or group of islands.</summary>
    Island = 11,

    /// <summary>A continent or part of one.</summary>
    Continent = 12,

    /// <summary>A spot: a plant, a base, a crossing.</summary>
    Site = 13,
}
