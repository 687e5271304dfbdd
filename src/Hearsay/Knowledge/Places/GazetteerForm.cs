namespace Hearsay.Knowledge.Places;

/// <summary>
/// The form of <c>gazetteer.bin</c>, all numbers little-endian:
/// a head of six 32-bit numbers (magic, places, divisions, slots, bytes of names, 0);
/// divisions of 8 ASCII bytes each, an ISO 3166-1 or 3166-2 code padded with zeros (number 0 is empty, an asterisk marks a division that ISO does not have);
/// places of <see cref="PlaceSize"/> bytes; slots of 3 bytes, a hash table of names with open
/// addressing, each 1 + the place of a name in the names; the names, each
/// <c>length, UTF-8 bytes, count, count places of 3 bytes</c>.
/// </summary>
internal static class GazetteerForm
{
    public const int Magic = 0x31_5A_47_48; // "HGZ1"
    public const int HeadSize = 24;
    public const int DivisionSize = 8;

    /// <summary>Latitude 3, longitude 3, name 3, division 2, kind 1, population 1, radius 1.</summary>
    public const int PlaceSize = 14;
    public const int SlotSize = 3;

    private const double Degrees = 1 << 15; // steps a degree
    private const double Steps = 14; // of the logarithmic scale, for each factor of e

    public static int Encode(double degrees) => (int)Math.Round((degrees + 180) * Degrees);

    public static double Decode(int degrees) => Math.Round((degrees / Degrees) - 180, 4);

    /// <summary>A count from 0 to 80 million, to 4%, in a byte; larger ones saturate.</summary>
    public static byte EncodeSize(double size) => (byte)Math.Clamp(Math.Round(Math.Log(size + 1) * Steps), 0, 255);

    public static double DecodeSize(byte size) => Math.Round(Math.Exp(size / Steps) - 1);
}
