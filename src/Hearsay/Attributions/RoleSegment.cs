namespace Hearsay.Attributions;

/// <summary>
/// A run of tokens with one role. Segments of one tagging are in text order and never overlap;
/// which source, cue and content belong together is for the linker to say.
/// </summary>
/// <param name="Role">Source, cue or content.</param>
/// <param name="FirstToken">Index of its first token in <see cref="Reading.Tokens"/>.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Probability">The model's probability in [0, 1] that exactly these tokens are such a segment.</param>
internal readonly record struct RoleSegment(Role Role, int FirstToken, int EndToken, double Probability);
