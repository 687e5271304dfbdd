using System.Text;
using Hearsay.Knowledge.Places;

namespace Hearsay.Prepare.Places;

/// <summary>Writes drafts in the form that <see cref="GazetteerForm"/> describes.</summary>
internal static class GazetteerWriter
{
    private const int MostOfAName = 255;
    private const double Load = 0.78; // of the hash table

    public static void Write(List<PlaceDraft> drafts, string output)
    {
        var places = drafts.OrderByDescending(draft => draft.Population).ThenBy(draft => draft.Name, StringComparer.Ordinal).ThenBy(draft => draft.Latitude).ToList();
        string[] divisions = ["", .. places.Select(place => place.Division).Where(code => code.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        var (names, offsets) = Names(places);
        using var writer = new BinaryWriter(File.Create(output));
        var slots = Slots(offsets);
        foreach (var number in (int[])[GazetteerForm.Magic, places.Count, divisions.Length, slots.Length, names.Length, 0]) writer.Write(number);
        foreach (var division in divisions) writer.Write(Encoding.ASCII.GetBytes(division.PadRight(GazetteerForm.DivisionSize, '\0')));
        foreach (var place in places) Write(writer, place, offsets[Key(place.Name)], Array.IndexOf(divisions, place.Division));
        foreach (var slot in slots) Write3(writer, slot);
        writer.Write(names);
    }

    /// <summary>Names that fold alike are one, but an acronym is one of its own: US is not Us.</summary>
    private static (string Folded, bool Acronym) Key(string name) => (PlaceNames.Fold(name), PlaceNames.IsAcronym(name));

    private static (byte[] Bytes, Dictionary<(string Folded, bool Acronym), int> Offsets) Names(List<PlaceDraft> places)
    {
        var bearers = new SortedDictionary<(string Folded, bool Acronym), List<int>>();
        var shown = new Dictionary<(string, bool), string>();
        for (var i = 0; i < places.Count; i++)
        {
            foreach (var name in places[i].Names.OrderBy(name => name != places[i].Name))
            {
                var key = Key(name);
                if (key.Folded.Length == 0) continue;
                if (!bearers.TryGetValue(key, out var list)) bearers.Add(key, list = []);
                if (!list.Contains(i) && list.Count < MostOfAName) list.Add(i);
                shown.TryAdd(key, name);
            }
        }
        var bytes = new MemoryStream();
        var writer = new BinaryWriter(bytes);
        var offsets = new Dictionary<(string, bool), int>();
        foreach (var (key, list) in bearers)
        {
            offsets.Add(key, (int)bytes.Length);
            var name = Encoding.UTF8.GetBytes(shown[key]);
            writer.Write((byte)name.Length);
            writer.Write(name);
            writer.Write((byte)list.Count);
            foreach (var place in list) Write3(writer, place);
        }
        return (bytes.ToArray(), offsets);
    }

    /// <summary>Acronyms go in first, so that a look-up in capitals meets them first.</summary>
    private static int[] Slots(Dictionary<(string Folded, bool Acronym), int> offsets)
    {
        var slots = new int[(int)(offsets.Count / Load)];
        foreach (var ((folded, _), offset) in offsets.OrderByDescending(pair => pair.Key.Acronym).ThenBy(pair => pair.Value))
        {
            var slot = PlaceNames.Hash(folded) % (uint)slots.Length;
            while (slots[slot] != 0) slot = (slot + 1) % (uint)slots.Length;
            slots[slot] = offset + 1;
        }
        return slots;
    }

    private static void Write(BinaryWriter writer, PlaceDraft place, int name, int division)
    {
        Write3(writer, GazetteerForm.Encode(place.Latitude));
        Write3(writer, GazetteerForm.Encode(place.Longitude));
        Write3(writer, name);
        writer.Write((ushort)division);
        writer.Write((byte)place.Kind);
        writer.Write(GazetteerForm.EncodeSize(place.Population));
        writer.Write(GazetteerForm.EncodeSize(place.Radius));
    }

    private static void Write3(BinaryWriter writer, int number)
    {
        writer.Write((byte)number);
        writer.Write((byte)(number >> 8));
        writer.Write((byte)(number >> 16));
    }
}
