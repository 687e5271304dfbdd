namespace Hearsay.Eval.Times;

/// <summary>A text of a data set, the day it was published, and its times.</summary>
internal sealed record TimeText(string Doc, string Text, DateOnly? Published, ImmutableArray<GoldTime> Times);
