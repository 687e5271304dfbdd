namespace Hearsay.Cli.Outputs;

/// <summary>All reports one after the other, into standard output.</summary>
/// <param name="stream">Where they go; left open.</param>
/// <param name="watched">Somebody waits for each report.</param>
internal sealed class StreamOutput(Stream stream, bool watched) : IOutput
{
    public void Write(string doc, ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        if (watched) stream.Flush();
    }

    public void Complete() => stream.Flush();

    public void Dispose() => stream.Flush();
}
