using Hearsay.Events.Registers;

namespace Hearsay.Cli.Registers;

/// <summary>Turns readings into rows of one register.</summary>
internal sealed class RegisterSink(string name, IRegisterWriter writer) : IReadingSink
{
    public Action Prepare(Reading reading)
    {
        var rows = RegisterBook.Rows(name, reading);
        return () => writer.Write(reading, rows);
    }
}
