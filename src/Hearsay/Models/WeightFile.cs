using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Hearsay.Models;

/// <summary>
/// A memory-mapped file of named arrays in the safetensors layout: eight bytes of header length, a
/// JSON header with types, shapes, positions and <c>__metadata__</c>, then the numbers, all little
/// endian. A byte array "x" has its row scales in "x.scale". Stays mapped as long as it is in use.
/// </summary>
internal sealed unsafe class WeightFile : IDisposable
{
    private const string Weight = ".weight";

    private readonly string _model;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly IReadOnlyDictionary<string, Tensor> _tensors;

    private WeightFile(string path)
    {
        (_model, Folder) = (Path.GetFileNameWithoutExtension(path), Path.GetDirectoryName(Path.GetFullPath(path)) ?? "");
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        var header = WeightHeader.Parse(start, new FileInfo(path).Length);
        (_tensors, Metadata) = (header.Tensors, header.Metadata);
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>What the trainer wrote beside the numbers: sizes, lists of labels, versions.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Maps a file.</summary>
    /// <exception cref="ModelMissingException">There is no such file, or it is damaged.</exception>
    public static WeightFile Open(string path)
    {
        var model = Path.GetFileNameWithoutExtension(path);
        if (!File.Exists(path)) throw new ModelMissingException(model, $"there is no file {path}");
        try
        {
            return new WeightFile(path);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or ArgumentException or KeyNotFoundException
            or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new ModelMissingException(model, $"the file {path} is damaged ({e.Message})");
        }
    }

    /// <summary>The array of that name.</summary>
    /// <exception cref="ModelMissingException">The file has none.</exception>
    public Tensor this[string name] => _tensors.TryGetValue(name, out var tensor)
        ? tensor
        : throw new ModelMissingException(_model, $"its file has no array '{name}', so it is of another version");

    /// <summary>A metadata field.</summary>
    /// <exception cref="ModelMissingException">The file has none.</exception>
    public string Field(string name) => Metadata.TryGetValue(name, out var value)
        ? value
        : throw new ModelMissingException(_model, $"its file has no field '{name}', so it is of another version");

    /// <summary>The labels of a layer; a class's number is its index.</summary>
    public ImmutableArray<string> Labels(string layer)
    {
        using var json = JsonDocument.Parse(Field("labels." + layer));
        return [.. json.RootElement.EnumerateArray().Select(label => label.GetString() ?? "")];
    }

    /// <summary>The dilations of the convolutions, in rows.</summary>
    public ImmutableArray<int> Dilations()
    {
        using var json = JsonDocument.Parse(Field("config"));
        return [.. json.RootElement.GetProperty("dilations").EnumerateArray().Select(dilation => dilation.GetInt32())];
    }

    /// <summary>The id tables in the order of a token's ids.</summary>
    public ImmutableArray<string> Columns()
    {
        using var json = JsonDocument.Parse(Field("config"));
        return [.. json.RootElement.GetProperty("columns").EnumerateArray()
            .Select(column => column.GetProperty("name").GetString() ?? "")];
    }

    /// <summary>Checks that the weights were trained on what this version hands them.</summary>
    /// <exception cref="ModelMissingException">They were not.</exception>
    public void Require(string field, int version)
    {
        if (Field(field) != version.ToString(CultureInfo.InvariantCulture))
            throw new ModelMissingException(_model, $"its file has {field} {Field(field)}, and {version} is needed");
    }

    /// <summary>All numbers of an array as floats.</summary>
    public float[] Floats(string name)
    {
        var tensor = this[name];
        var numbers = new float[tensor.Count];
        if (tensor.Type is TensorType.F32) new ReadOnlySpan<float>(tensor.Pointer, numbers.Length).CopyTo(numbers);
        else if (tensor.Type is TensorType.F16) Widen((ushort*)tensor.Pointer, numbers);
        else Scale((sbyte*)tensor.Pointer, Floats(name + ".scale"), numbers);
        return numbers;
    }

    /// <summary>
    /// A matrix for products. Its last dimension are the columns; of three, the first are the taps.
    /// Several matrices of equal height stand side by side.
    /// </summary>
    public PackedMatrix Matrix(params ReadOnlySpan<string> names)
    {
        var parts = names.ToArray();
        var shape = this[parts[0] + Weight].Shape;
        var taps = shape.Length > 2 ? shape[0] : 1;
        var height = taps * shape[^2];
        var widths = parts.Select(part => this[part + Weight].Shape[^1]).ToArray();
        var rows = new float[height * widths.Sum()];
        var left = 0;
        foreach (var (part, width) in parts.Zip(widths))
        {
            var numbers = Floats(part + Weight);
            for (var row = 0; row < height; row++)
                numbers.AsSpan(row * width, width).CopyTo(rows.AsSpan(row * widths.Sum() + left));
            left += width;
        }
        float[] bias = [.. parts.SelectMany(part => Floats(part + ".bias"))];
        return new PackedMatrix(rows, taps, shape[^2], widths.Sum(), bias);
    }

    /// <summary>A row of numbers on its own cache lines.</summary>
    public AlignedFloats Row(string name)
    {
        var numbers = Floats(name);
        var row = new AlignedFloats(numbers.Length);
        numbers.CopyTo(new Span<float>(row.Pointer, numbers.Length));
        return row;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    // A half float's exponent and fraction moved into a float's place, then scaled by 2^112.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(ushort* halves, float[] to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            var bits = (uint)halves[i];
            var size = BitConverter.UInt32BitsToSingle((bits & 0x7FFF) << 13) * 5.192296858534828e33f;
            to[i] = (bits & 0x8000) == 0 ? size : -size;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale(sbyte* bytes, float[] scales, float[] to)
    {
        var width = to.Length / scales.Length;
        for (var i = 0; i < to.Length; i++) to[i] = bytes[i] * scales[i / width];
    }
}
