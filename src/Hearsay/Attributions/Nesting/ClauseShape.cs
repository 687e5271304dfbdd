namespace Hearsay.Attributions.Nesting;

/// <summary>How a cue and what is said stand to each other in the tree.</summary>
internal enum ClauseShape
{
    /// <summary>"said that it holds".</summary>
    Clause,

    /// <summary>"it holds, she said".</summary>
    Beside,

    /// <summary>"it holds, as she said".</summary>
    As,

    /// <summary>"promised to pay".</summary>
    Infinitive,

    /// <summary>"denied the charge".</summary>
    Object,

    /// <summary>"described the charge as false".</summary>
    Described,

    /// <summary>"briefed him on the charge".</summary>
    About,

    /// <summary>A clause that the tree does not give to the verb.</summary>
    Plain,

    /// <summary>A clause that the tree does not give to the verb, before a comma, the speaker and the verb.</summary>
    Closing,

    /// <summary>"the union's claim that it holds".</summary>
    Noun,

    /// <summary>"the denial by the union of the charge".</summary>
    NounOf,

    /// <summary>"it holds, according to her".</summary>
    According,
}
