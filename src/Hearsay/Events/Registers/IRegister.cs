namespace Hearsay.Events.Registers;

/// <summary>Makes the rows of one register: a pure function of readings, so that a ledger can feed it as well as files.</summary>
internal interface IRegister
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Names of the cells.</summary>
    ImmutableArray<string> Columns { get; }

    /// <summary>Rows of one reading, in text order.</summary>
    IEnumerable<RegisterRow> Rows(Reading reading);
}
