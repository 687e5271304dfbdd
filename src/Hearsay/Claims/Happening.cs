namespace Hearsay.Claims;

/// <summary>What the complements of a noun that names a happening mean.</summary>
/// <param name="Of">The part of "of X": "the deployment of troops".</param>
/// <param name="Owner">The part of a possessor, nationality or state: "Norway's visit", "the Norwegian visit".</param>
/// <param name="Compound">The part of a common noun before it: "missile attack", "troop deployment".</param>
/// <param name="Alone">True where the noun tells of a happening even without complements: "an earthquake".</param>
/// <param name="Noun">False where it does so with a light verb alone: "suffered casualties", not "casualties of the war".</param>
internal readonly record struct Happening(ArgumentRole Of, ArgumentRole Owner, ArgumentRole Compound, bool Alone, bool Noun);
