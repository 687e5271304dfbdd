namespace Hearsay.Events.Lexicons;

/// <summary>What an entry of <c>acts.tsv</c> asks for beside its words.</summary>
[Flags]
internal enum ActFlags : ushort
{
    None = 0,

    /// <summary>Counts only where a state, an office, an armed group or the like takes part.</summary>
    Weak = 1,

    /// <summary>Counts only with somebody who does it, or a means of violence in the clause.</summary>
    Harm = 2,

    /// <summary>The partners act jointly: all are actors.</summary>
    Together = 4,

    /// <summary>A subject without a will ("the blast killed") is no obstacle.</summary>
    Agentless = 8,

    /// <summary>The subject must be people.</summary>
    People = 16,

    /// <summary>The subject must hold an office.</summary>
    Official = 32,

    /// <summary>The subject must be armed.</summary>
    Troops = 64,

    /// <summary>The subject must be peacekeepers.</summary>
    Peacekeepers = 128,

    /// <summary>As a noun only beside a light verb, or with both sides named.</summary>
    Loose = 256,

    /// <summary>As a noun only where somebody expresses it.</summary>
    Expressed = 512,

    /// <summary>A state or a body must be named as the receiver.</summary>
    Given = 1024,

    /// <summary>Somebody must do it.</summary>
    Agent = 2048,

    /// <summary>The other side must be named, or two act together.</summary>
    Partner = 4096,

    /// <summary>Done by police, courts or governments, or by nobody who is named.</summary>
    Law = 8192,

    /// <summary>Done by a body, a state or an office.</summary>
    Institution = 16384,

    /// <summary>Of two meanings of a noun the one with weapons: "carried out strikes on", not "the nurses' strike".</summary>
    Armed = 32768,
}
