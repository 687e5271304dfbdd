namespace Hearsay.Intake;

/// <summary>What an input is made of.</summary>
internal enum InputKind
{
    /// <summary>One plain text.</summary>
    Text,

    /// <summary>One page.</summary>
    Html,

    /// <summary>Many reports, one JSON object a line.</summary>
    JsonLines,

    /// <summary>RSS, Atom or JSON Feed: a report for each entry.</summary>
    Feed,

    /// <summary>Many reports among a crawler's records.</summary>
    WebArchive,
}
