namespace Hearsay.Cli.Verbs;

/// <summary>What the tool's exit says to a script; docs/verbs names them.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The batch went through, and some of it could not be read.</summary>
    public const int SomeRejected = 1;

    /// <summary>The command could not do its work: wrong use, or nowhere to write.</summary>
    public const int Misuse = 2;

    public const int Stopped = 130;
}
