using Hearsay.Pipelines;

namespace Hearsay.Eval;

/// <summary>What an evaluation may use.</summary>
/// <param name="Data">The folder (or the one file) given.</param>
/// <param name="Labels">Folder of the labels that lie in the repository.</param>
/// <param name="Scorer">Path of the attribution scorer; null where none was given.</param>
/// <param name="Split">Which half of the hand labels: <c>dev</c>, <c>test</c> or <c>all</c>.</param>
/// <param name="Show">How many wrong items to print, for whoever improves the system.</param>
/// <param name="Text">Folder of the raw texts that labels point into; null where none was given.</param>
/// <param name="Engine">The default pipeline, loaded on first use and shared by all tables.</param>
internal sealed record Run(
    string Data, string Labels, string? Scorer, string Split, int Show, string? Text, Lazy<Pipeline> Engine)
{
    /// <summary>Reads a text with the default pipeline.</summary>
    public Reading Read(string doc, string text, string? outlet = null) =>
        Engine.Value.Read(Reports.FromText(doc, text, outlet));

    /// <summary>The file of that name: <see cref="Data"/> itself, or a file in it.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public string File(string name)
    {
        if (System.IO.File.Exists(Data)) return Data;
        var path = Path.Combine(Data, name);
        return System.IO.File.Exists(path) ? path : throw new DataException($"No file {path}. Give the folder that holds {name}, or the file itself.");
    }
}
