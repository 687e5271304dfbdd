using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Events.Registers;
using Hearsay.Exports;

namespace Hearsay.Cli.Registers;

/// <summary>One object a row, each cell with its text and its span: docs/verbs/register.md.</summary>
internal sealed class RegisterJson(Stream output, string name, OffsetUnit unit) : IRegisterWriter
{
    public void Write(Reading reading, ImmutableArray<RegisterRow> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RegisterFormat.Write(name, reading, rows, unit, buffer);
        output.Write(buffer.WrittenSpan);
    }

    public void Complete() => output.Flush();
}
