using System.Text.Json;

namespace Hearsay.Models;

/// <summary>The header of a weight file, checked against the file's length.</summary>
internal sealed record WeightHeader(Dictionary<string, Tensor> Tensors, Dictionary<string, string> Metadata)
{
    private const int LengthBytes = 8;

    /// <summary>Reads the header at the start of a mapped file.</summary>
    /// <exception cref="InvalidDataException">Types or positions are wrong.</exception>
    /// <exception cref="JsonException">The header is no JSON.</exception>
    public static unsafe WeightHeader Parse(byte* start, long length)
    {
        var size = length < LengthBytes ? -1 : *(long*)start;
        if (size < 2 || size > length - LengthBytes || size > int.MaxValue)
            throw new InvalidDataException("the header does not fit into the file");
        using var json = JsonDocument.Parse(new ReadOnlySpan<byte>(start + LengthBytes, (int)size).ToArray());
        var tensors = new Dictionary<string, Tensor>();
        var metadata = new Dictionary<string, string>();
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            if (entry.NameEquals("__metadata__"))
            {
                foreach (var field in entry.Value.EnumerateObject()) metadata[field.Name] = field.Value.GetString() ?? "";
            }
            else
            {
                var data = (nint)start + LengthBytes + (nint)size;
                tensors[entry.Name] = Read(entry.Name, entry.Value, data, length - LengthBytes - size);
            }
        }
        return new WeightHeader(tensors, metadata);
    }

    private static Tensor Read(string name, JsonElement entry, nint data, long room)
    {
        var type = entry.GetProperty("dtype").GetString() switch
        {
            "F32" => TensorType.F32,
            "F16" => TensorType.F16,
            "I8" => TensorType.I8,
            "I32" => TensorType.I32,
            var other => throw new InvalidDataException($"array {name} has type {other}"),
        };
        var shape = entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()).ToImmutableArray();
        var place = entry.GetProperty("data_offsets");
        var (from, to) = (place[0].GetInt64(), place[1].GetInt64());
        var tensor = new Tensor(name, type, shape, data + (nint)from);
        var width = type switch { TensorType.F32 or TensorType.I32 => 4, TensorType.F16 => 2, _ => 1 };
        if (from < 0 || to > room || to - from != (long)tensor.Count * width || shape.Any(size => size < 0))
            throw new InvalidDataException($"array {name} does not fit into the file");
        return tensor;
    }
}
