using System.Text;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Verbs;

namespace Hearsay.Tests.Support;

/// <summary>Runs the tool on memory streams, in a folder of its own that is taken away at the end.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("hearsay-test-").FullName;

    public byte[] Bytes { get; private set; } = [];

    public string Output => Encoding.UTF8.GetString(Bytes);

    public string Error => _error.ToString();

    public Dictionary<string, string> Variables { get; } = [];

    public bool IsTerminal { get; init; }

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public async Task<int> Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        var code = await HearsayCommand.Run(arguments, new Terminal
        {
            Output = output,
            Error = _error,
            OutputIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Folder = Folder,
            Variable = Variables.GetValueOrDefault,
        });
        Bytes = output.ToArray();
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
