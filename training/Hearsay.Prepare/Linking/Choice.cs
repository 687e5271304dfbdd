namespace Hearsay.Prepare.Linking;

/// <summary>One decision of the linker: the features of each candidate, and which was right.</summary>
internal sealed record Choice(ulong[][] Candidates, int Right);
