using System.Collections.Immutable;
using Hearsay.Events.Registers;

namespace Hearsay.Cli.Registers;

/// <summary>Writes the rows of a register. Used on one thread.</summary>
internal interface IRegisterWriter
{
    /// <summary>Writes the rows of one report.</summary>
    void Write(Reading reading, ImmutableArray<RegisterRow> rows);

    /// <summary>Writes what comes last.</summary>
    void Complete();
}
