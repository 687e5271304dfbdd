using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Outputs;

/// <summary>Decides what <c>--out</c> means.</summary>
internal static class OutputOpener
{
    /// <summary>
    /// Standard output without a path; a folder where the path is one or ends with a slash; else a file.
    /// </summary>
    /// <exception cref="IOException">The path cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The path may not be written.</exception>
    public static IOutput Open(string? path, string extension, Terminal terminal) =>
        path is null or "-" ? new StreamOutput(terminal.Output, terminal.OutputIsTerminal)
        : Directory.Exists(path) || path[^1] is '/' or '\\' ? new FolderOutput(path, extension)
        : new FileOutput(path);
}
