namespace Hearsay.Cli.Verbs;

/// <summary>A verb that shows how it is used at the end of its help.</summary>
internal interface IVerb
{
    /// <summary>A command line and what it does, each.</summary>
    IReadOnlyList<(string Line, string Meaning)> Examples { get; }
}
