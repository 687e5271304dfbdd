using Hearsay.Events.Registers;

namespace Hearsay.Cli.Registers;

/// <summary>Turns readings into rows of one register.</summary>
internal sealed class RegisterSink(string name, RegisterFilter filter, IRegisterWriter writer) : IReadingSink
{
    public Action Prepare(Reading reading)
    {
        var rows = filter.Of(reading, RegisterBook.Rows(name, reading));
        return () => writer.Write(reading, rows);
    }
}
