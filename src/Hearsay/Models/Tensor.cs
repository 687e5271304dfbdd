namespace Hearsay.Models;

/// <summary>How numbers are written in a weight file.</summary>
internal enum TensorType
{
    /// <summary>32-bit floats.</summary>
    F32,

    /// <summary>16-bit floats.</summary>
    F16,

    /// <summary>Signed bytes, to be multiplied by their row's scale.</summary>
    I8,

    /// <summary>32-bit integers; keys, never weights.</summary>
    I32,
}

/// <summary>One named array inside a mapped weight file; valid as long as the file is open.</summary>
internal sealed unsafe record Tensor(string Name, TensorType Type, ImmutableArray<int> Shape, nint Address)
{
    /// <summary>Numbers.</summary>
    public int Count
    {
        get
        {
            var count = 1;
            foreach (var size in Shape) count = checked(count * size);
            return count;
        }
    }

    /// <summary>The first number.</summary>
    public void* Pointer => (void*)Address;
}
