using System.Buffers.Binary;
using System.Text;

namespace Hearsay.Knowledge.Places;

/// <summary>
/// Places by name, read where they lie in the assembly: nothing is unpacked and a look-up copies
/// nothing. Made by <c>Hearsay.Prepare gazetteer</c>; docs/rooms/knowledge.md names the sources.
/// </summary>
internal sealed unsafe class Gazetteer
{
    private readonly byte* _data;
    private readonly int _places;
    private readonly int _divisions;
    private readonly int _slots;
    private readonly int _names;

    private readonly int _divisionsAt;
    private readonly int _placesAt;
    private readonly int _slotsAt;
    private readonly int _namesAt;

    private Gazetteer(byte* data, long length)
    {
        _data = data;
        if (length < GazetteerForm.HeadSize || Head(0) != GazetteerForm.Magic)
            throw new InvalidOperationException("gazetteer.bin is not a gazetteer of this version. Make it again with Hearsay.Prepare gazetteer.");
        (_places, _divisions, _slots, _names) = (Head(1), Head(2), Head(3), Head(4));
        _divisionsAt = GazetteerForm.HeadSize;
        _placesAt = _divisionsAt + (_divisions * GazetteerForm.DivisionSize);
        _slotsAt = _placesAt + (_places * GazetteerForm.PlaceSize);
        _namesAt = _slotsAt + (_slots * GazetteerForm.SlotSize);
        if (_namesAt + _names != length)
            throw new InvalidOperationException("gazetteer.bin is cut short. Make it again with Hearsay.Prepare gazetteer.");
    }

    /// <summary>The gazetteer shipped with the project.</summary>
    public static Gazetteer Shipped => Loaded.Value;

    private static readonly Lazy<Gazetteer> Loaded = new(Load);

    /// <summary>How many places there are.</summary>
    public int Count => _places;

    /// <summary>The places of a name in any case and with or without its marks; empty where there is none.</summary>
    public PlaceList Find(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[PlaceNames.MostLetters];
        var length = PlaceNames.Fold(name, folded);
        if (length == 0) return default;
        folded = folded[..length];
        for (var slot = PlaceNames.Hash(folded) % (uint)_slots; ; slot = (slot + 1) % (uint)_slots)
        {
            var at = Number(_slotsAt + ((int)slot * GazetteerForm.SlotSize)) - 1;
            if (at < 0) return default;
            if (!IsName(at, folded, name)) continue;
            var postings = _namesAt + at + 1 + _data[_namesAt + at];
            return new PlaceList(new ReadOnlySpan<byte>(_data + postings + 1, 3 * _data[postings]));
        }
    }

    /// <summary>What is known of a place.</summary>
    public GazetteerPlace this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_places);
            var at = _placesAt + (index * GazetteerForm.PlaceSize);
            return new GazetteerPlace(
                index, (PlaceKind)_data[at + 11], GazetteerForm.Decode(Number(at)), GazetteerForm.Decode(Number(at + 3)),
                GazetteerForm.DecodeSize(_data[at + 12]), GazetteerForm.DecodeSize(_data[at + 13]), _data[at + 9] | (_data[at + 10] << 8));
        }
    }

    /// <summary>The usual English name of a place.</summary>
    public string Name(int index)
    {
        var at = _namesAt + Number(_placesAt + (index * GazetteerForm.PlaceSize) + 6);
        return Encoding.UTF8.GetString(_data + at + 1, _data[at]);
    }

    /// <summary>ISO 3166-1 alpha-2 of a division; null for none.</summary>
    public string? Country(int division) => division == 0 ? null : Code(division)[..2];

    /// <summary>ISO 3166-2 of a division; null for a whole country, none, or one that ISO does not have.</summary>
    public string? Subdivision(int division) => division != 0 && Code(division) is { Length: > 2 } code && !code.Contains('*', StringComparison.Ordinal) ? code : null;

    /// <summary>True where two divisions lie in one country; false where one has none.</summary>
    public bool SameCountry(int division, int other) =>
        division != 0 && other != 0 && CountryKey(division) == CountryKey(other);

    /// <summary>The country of a division as a number, for counting; 0 for none.</summary>
    public int CountryKey(int division) => division == 0
        ? 0
        : _data[_divisionsAt + (division * GazetteerForm.DivisionSize)] | (_data[_divisionsAt + (division * GazetteerForm.DivisionSize) + 1] << 8);

    /// <summary>The number that <see cref="CountryKey(int)"/> gives for an ISO 3166-1 alpha-2 code.</summary>
    public static int CountryKey(string alpha2) => alpha2[0] | (alpha2[1] << 8);

    /// <summary>True for the ISO 3166-1 alpha-2 code, in capitals, of a country that the gazetteer has.</summary>
    public bool IsCountry(string alpha2)
    {
        for (var division = 1; division < _divisions; division++)
        {
            if (Code(division) == alpha2) return true;
        }
        return false;
    }

    private string Code(int division)
    {
        var bytes = new ReadOnlySpan<byte>(_data + _divisionsAt + (division * GazetteerForm.DivisionSize), GazetteerForm.DivisionSize);
        return Encoding.ASCII.GetString(bytes[..(bytes.IndexOf((byte)0) is >= 0 and var end ? end : bytes.Length)]);
    }

    /// <summary>Compares a stored name, folded, with a folded one. An acronym must be written as one.</summary>
    private bool IsName(int at, ReadOnlySpan<char> folded, ReadOnlySpan<char> asked)
    {
        var (length, first) = (_data[_namesAt + at], (char)_data[_namesAt + at + 1]);
        // Most names that share a slot differ in how they begin; a letter folds to itself, and no name grows.
        if (length < folded.Length || (char.IsAsciiLetter(first) && char.ToLowerInvariant(first) != folded[0])) return false;
        Span<char> stored = stackalloc char[256];
        stored = stored[..Encoding.UTF8.GetChars(new ReadOnlySpan<byte>(_data + _namesAt + at + 1, length), stored)];
        Span<char> other = stackalloc char[PlaceNames.MostLetters];
        return folded.SequenceEqual(other[..PlaceNames.Fold(stored, other)])
            && (!PlaceNames.IsAcronym(stored) || PlaceNames.IsAcronym(asked));
    }

    private int Head(int number) => BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(_data + (4 * number), 4));

    private int Number(int at) => _data[at] | (_data[at + 1] << 8) | (_data[at + 2] << 16);

    /// <summary>A resource of an assembly lies in memory as long as the assembly does: its bytes can be read in place.</summary>
    private static Gazetteer Load()
    {
        var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("Hearsay.Knowledge.gazetteer.bin") as UnmanagedMemoryStream
            ?? throw new InvalidOperationException("The knowledge file gazetteer.bin is not in the assembly; build the project again.");
        return new Gazetteer(stream.PositionPointer, stream.Length);
    }
}
