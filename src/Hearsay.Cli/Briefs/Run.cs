namespace Hearsay.Cli.Briefs;

/// <summary>Words with one mark.</summary>
internal readonly record struct Run(string Words, Mark Mark);
