using Hearsay.Knowledge.Actors;

namespace Hearsay.Cli.Verbs;

/// <summary>The user's own list of actors, for <c>--actors</c>.</summary>
internal static class ActorsFile
{
    /// <summary>The shipped lists, with the user's rows before them where a file is given.</summary>
    /// <exception cref="FormatException">The file cannot be read or a line of it is not of the form; the message names file, line and remedy.</exception>
    public static ActorLexicon Load(FileInfo? file)
    {
        if (file is null) return ActorLexicon.Shipped;
        try
        {
            using var own = file.OpenText();
            return ActorLexicon.Load(own);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new FormatException($"Cannot use '{file}': {failure.Message}", failure);
        }
    }
}
