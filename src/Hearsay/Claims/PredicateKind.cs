namespace Hearsay.Claims;

/// <summary>What sort of word carries a proposition.</summary>
internal enum PredicateKind : byte
{
    /// <summary>A verb of its own clause, finite or a participle or infinitive that asserts.</summary>
    Verb,

    /// <summary>An adjective or noun with a form of "be".</summary>
    Copula,

    /// <summary>A noun that a verb without content of its own brings about: "launched an attack", "the raid took place".</summary>
    LightVerb,

    /// <summary>A noun that names a happening: "the deployment of troops".</summary>
    Nominal,
}
