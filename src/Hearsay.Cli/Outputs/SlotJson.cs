using System.Buffers;
using System.Text;
using System.Text.Json;
using Hearsay.Exports;
using Hearsay.Ledger.Asking;

namespace Hearsay.Cli.Outputs;

/// <summary>A graded slot with everything it rests on, as one JSON document: docs/formats/grades.md.</summary>
internal static class SlotJson
{
    public static void Write(Stream output, SlotView slot, IReadOnlyList<EarlierGrade> earlier, Offsets offsets) => LedgerJson.One(output, json =>
    {
        json.WriteString("schema", "hearsay/claim-page/1");
        Raw(json, "slot", buffer => GradesFormat.Write(slot.Graded, slot.Story, offsets.Of, buffer));
        json.Array("testimonies", slot.Graded.Slot.Testimonies, (_, said) =>
        {
            json.WriteString("claim", said.Claim.Value);
            json.WriteString("doc", said.Doc);
            json.WriteString("words", said.Words);
            json.WriteString("stance", Stories.Grades.PositionTexts.Of(said.Stance));
            json.WriteStartArray("chain");
            foreach (var link in said.Chain) json.WriteStringValue(link.Name);
            json.WriteEndArray();
        });
        json.WriteStartArray("numbers");
        foreach (var table in slot.Numbers) json.WriteRawValue(Line(buffer => NumbersFormat.Write(table, offsets.Of, buffer)));
        json.WriteEndArray();
        json.Array("earlier", earlier, (_, grade) =>
        {
            json.WriteString("slot", grade.Slot.Value);
            json.WriteString("grade", grade.Grade);
            json.WriteString("from", grade.From);
            json.WriteString("until", grade.Until);
            json.WriteString("reason", grade.Reason);
            json.WriteString("sentence", grade.Sentence);
        });
        json.WriteString("rules", slot.Rules);
        json.WriteString("input", slot.Input);
    });

    private static void Raw(Utf8JsonWriter json, string name, Action<IBufferWriter<byte>> write)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Line(write));
    }

    private static string Line(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan).TrimEnd('\n');
    }
}
