namespace Hearsay;

/// <summary>
/// One step of reading. Stateless and safe to share between threads; the same reading in gives the
/// same reading out.
/// </summary>
public interface IStage
{
    /// <summary>Stable name with version, for example <c>tokenizer/1</c>; goes into every result's reason.</summary>
    string Name { get; }

    /// <summary>Layers that must be there.</summary>
    ImmutableArray<Layer> Requires { get; }

    /// <summary>Layers that are there afterwards.</summary>
    ImmutableArray<Layer> Adds { get; }

    /// <summary>Returns the reading with this stage's layers added.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Reading Run(Reading reading, CancellationToken cancel);
}
