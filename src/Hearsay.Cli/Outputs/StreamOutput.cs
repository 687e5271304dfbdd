namespace Hearsay.Cli.Outputs;

/// <summary>All reports one after the other, into standard output.</summary>
internal sealed class StreamOutput(Stream stream) : IOutput
{
    public void Write(string doc, ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    public void Complete() => stream.Flush();

    public void Dispose() => stream.Flush();
}
