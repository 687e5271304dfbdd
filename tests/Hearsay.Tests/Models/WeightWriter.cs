using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Hearsay.Tests.Models;

/// <summary>Writes small weight files in the layout of training/README.md, filled by a seed.</summary>
internal sealed class WeightWriter(int seed, bool halves = false)
{
    private readonly Random _random = new(seed);
    private readonly MemoryStream _data = new();
    private readonly Dictionary<string, object> _header = [];
    private readonly Dictionary<string, string> _metadata = [];

    /// <summary>What a reader should see: values after rounding.</summary>
    public Dictionary<string, float[]> Values { get; } = [];

    public Dictionary<string, int[]> Shapes { get; } = [];

    public WeightWriter About(string field, string value)
    {
        _metadata[field] = value;
        return this;
    }

    public WeightWriter Labels(string layer, params string[] labels) =>
        About("labels." + layer, JsonSerializer.Serialize(labels));

    /// <summary>Numbers in [-size, size], as floats or as halves.</summary>
    public WeightWriter Add(string name, float size, params int[] shape) => Add(name, Numbers(size, Count(shape)), shape);

    public WeightWriter Add(string name, float[] numbers, params int[] shape)
    {
        var half = halves && shape.Length > 1;
        var values = half ? [.. numbers.Select(n => (float)(Half)n)] : numbers;
        Write(name, half ? "F16" : "F32", shape, half ? 2 : 4, values, (to, n) =>
        {
            if (half) BinaryPrimitives.WriteHalfLittleEndian(to, (Half)n);
            else BinaryPrimitives.WriteSingleLittleEndian(to, n);
        });
        return this;
    }

    /// <summary>A table of bytes with a scale a row.</summary>
    public WeightWriter AddTable(string name, int rows, int width)
    {
        var bytes = Enumerable.Range(0, rows * width).Select(_ => (float)_random.Next(-127, 128)).ToArray();
        var scales = Numbers(0.01f, rows).Select(n => (float)(Half)(Math.Abs(n) + 0.001f)).ToArray();
        Write(name, "I8", [rows, width], 1, bytes, (to, n) => to[0] = (byte)(sbyte)n);
        Write(name + ".scale", "F16", [rows], 2, scales, (to, n) => BinaryPrimitives.WriteHalfLittleEndian(to, (Half)n));
        Values[name] = [.. bytes.Select((b, i) => b * scales[i / width])];
        return this;
    }

    /// <summary>Whole numbers.</summary>
    public WeightWriter AddKeys(string name, int[] keys)
    {
        Write(name, "I32", [keys.Length], 4, [.. keys.Select(key => (float)key)], (to, n) => BinaryPrimitives.WriteInt32LittleEndian(to, (int)n));
        return this;
    }

    /// <summary>The file of word vectors that goes with this one, if it needs any.</summary>
    public WeightWriter? Vectors { get; set; }

    public void Save(string path)
    {
        _header["__metadata__"] = _metadata;
        var header = JsonSerializer.Serialize(_header);
        header += new string(' ', (64 - (Encoding.UTF8.GetByteCount(header) + 8) % 64) % 64);
        using var file = File.Create(path);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, Encoding.UTF8.GetByteCount(header));
        file.Write(length);
        file.Write(Encoding.UTF8.GetBytes(header));
        _data.WriteTo(file);
    }

    private delegate void Put(Span<byte> to, float number);

    private void Write(string name, string type, int[] shape, int width, float[] values, Put put)
    {
        var start = _data.Length;
        Span<byte> cell = stackalloc byte[width];
        foreach (var value in values)
        {
            put(cell, value);
            _data.Write(cell);
        }
        _header[name] = new { dtype = type, shape, data_offsets = new[] { start, _data.Length } };
        while (_data.Length % 64 != 0) _data.WriteByte(0);
        (Values[name], Shapes[name]) = (values, shape);
    }

    private float[] Numbers(float size, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)((_random.NextDouble() * 2 - 1) * size))];

    private static int Count(int[] shape) => shape.Aggregate(1, (a, b) => a * b);
}
