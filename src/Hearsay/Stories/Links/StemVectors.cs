using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Stories.Links;

/// <summary>
/// Vectors of stems that stand near the same words in plain text (skip-gram, Mikolov and others 2013): "buy" and "acquire"
/// lie close. One byte a dimension, each vector of length 1.
/// </summary>
internal sealed class StemVectors
{
    /// <summary>Dimensions of a vector.</summary>
    public const int Dimensions = 64;

    private const int Steps = 127;

    private readonly FrozenDictionary<string, int> _numbers;
    private readonly sbyte[] _values;
    private readonly float[] _lengths;

    private StemVectors(string[] stems, sbyte[] values)
    {
        _numbers = stems.Select((stem, number) => KeyValuePair.Create(stem, number)).ToFrozenDictionary(StringComparer.Ordinal);
        _values = values;
        _lengths = [.. Enumerable.Range(0, stems.Length).Select(number => MathF.Sqrt(Dot(number, number)))];
    }

    /// <summary>The vectors shipped with the project.</summary>
    public static StemVectors Shipped => Loaded.Value;

    /// <summary>The number of a stem's vector; null where it has none.</summary>
    public int? NumberOf(string stem) => _numbers.TryGetValue(stem, out var number) ? number : null;

    /// <summary>Cosine of two vectors by their numbers.</summary>
    public double Cosine(int a, int b) => Dot(a, b) / (double)(_lengths[a] * _lengths[b]);

    /// <summary>Writes vectors: the number of stems, the stems one a line, then the bytes of all vectors.</summary>
    public static void Write(Stream stream, IReadOnlyList<string> stems, ReadOnlySpan<float> vectors)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(string.Join('\n', stems));
        for (var first = 0; first < vectors.Length; first += Dimensions)
        {
            var vector = vectors.Slice(first, Dimensions);
            var largest = 0f;
            foreach (var value in vector) largest = MathF.Max(largest, MathF.Abs(value));
            foreach (var value in vector) writer.Write((sbyte)MathF.Round(value / largest * Steps));
        }
    }

    private static StemVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var stems = reader.ReadString().Split('\n');
        var bytes = reader.ReadBytes(stems.Length * Dimensions);
        return new StemVectors(stems, [.. bytes.Select(value => unchecked((sbyte)value))]);
    }

    private int Dot(int a, int b)
    {
        var sum = 0;
        for (var i = 0; i < Dimensions; i++) sum += _values[a * Dimensions + i] * _values[b * Dimensions + i];
        return sum;
    }

    private static readonly Lazy<StemVectors> Loaded = new(() => Read(
        typeof(StemVectors).Assembly.GetManifestResourceStream("Hearsay.Stories.stem-vectors.bin")
        ?? throw new InvalidOperationException("The file stem-vectors.bin is not in the assembly; build the project again.")));
}
