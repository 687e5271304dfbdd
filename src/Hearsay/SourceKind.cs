namespace Hearsay;

/// <summary>The kind of a link in a chain of sources.</summary>
public enum SourceKind
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>A newspaper, broadcaster or site.</summary>
    Outlet,

    /// <summary>An agency that sells reports to outlets.</summary>
    Wire,

    /// <summary>An agency or broadcaster that speaks for a state.</summary>
    StateAgency,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>An office or a spokesperson's function: "the foreign ministry", "the spokesman".</summary>
    Office,

    /// <summary>Any other named body.</summary>
    Organisation,

    /// <summary>A statement, letter, report, law, filing.</summary>
    Document,

    /// <summary>Sources that are described and not named.</summary>
    Anonymous,
}
