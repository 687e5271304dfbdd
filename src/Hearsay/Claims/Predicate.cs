namespace Hearsay.Claims;

/// <summary>A word that carries a proposition.</summary>
/// <param name="Kind">What sort of word.</param>
/// <param name="Token">The word itself; the noun for a light verb.</param>
/// <param name="Verb">The word whose clause it is: the light verb, else <paramref name="Token"/>.</param>
/// <param name="Particle">"out" in "carry out"; -1 where there is none.</param>
/// <param name="Lemma">Dictionary form: "carry out", "launch attack", "be consistent", "deployment".</param>
internal readonly record struct Predicate(PredicateKind Kind, int Token, int Verb, int Particle, string Lemma);
