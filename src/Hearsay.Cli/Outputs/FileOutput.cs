namespace Hearsay.Cli.Outputs;

/// <summary>All reports in one file, which appears under its name when all of it is written.</summary>
internal sealed class FileOutput : IOutput
{
    private readonly string _path;
    private readonly string _part;
    private readonly FileStream _stream;
    private bool _complete;

    public FileOutput(string path)
    {
        (_path, _part) = (path, path + ".part");
        _stream = new FileStream(_part, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
    }

    public void Write(string doc, ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    public void Complete()
    {
        _stream.Dispose();
        File.Move(_part, _path, overwrite: true);
        _complete = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_complete) File.Delete(_part);
    }
}
