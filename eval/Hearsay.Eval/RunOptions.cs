namespace Hearsay.Eval;

/// <summary>What the user chose besides the data; see <see cref="Run"/>.</summary>
internal sealed record RunOptions(string Labels, string? Scorer, string Split, int Show, string? Text);
