using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Hearsay.Exports;

namespace Hearsay.Tests.Support;

internal static class ReadingExtensions
{
    /// <summary>Gives attribution <paramref name="number"/> (from 1) a chain, written from the outlet to the root.</summary>
    public static Reading Chain(this Reading reading, int number, params (string Name, SourceKind Kind)[] links) =>
        reading.Change(number, a => a with
        {
            Chain = [.. links.Select(l => new ChainLink(l.Name, l.Kind, null, null, null, "by hand"))],
        });

    public static Reading Change(this Reading reading, int number, Func<Attribution, Attribution> change) =>
        reading with { Attributions = reading.Attributions.SetItem(number - 1, change(reading.Attributions[number - 1])) };

    public static string As(this Reading reading, string format, OffsetUnit unit = OffsetUnit.CodePoints)
    {
        var output = new ArrayBufferWriter<byte>();
        ReadingFormats.Create(format, unit).Write(reading, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
