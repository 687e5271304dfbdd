using System.Text.Json;
using Hearsay.Ledger.Readings;

namespace Hearsay.Ledger.Corrections;

/// <summary>Attributions, bound to their cue. Those of a reading are numbered by their place, so taking one out numbers anew.</summary>
internal sealed class AttributionTarget : CorrectionTarget<Attribution>
{
    public override ImmutableArray<Attribution> In(Reading reading) => reading.Attributions;

    public override TextSpan Anchor(Attribution item) => item.Cue.Concat(item.Content).Concat(item.Source).First();

    public override string Tuple(Reading reading, Attribution item) =>
        string.Join(" … ", item.Source.Select(reading.Quote)) + "|" + string.Join(" … ", item.Content.Select(reading.Quote));

    public override Attribution Edit(Reading reading, Attribution item, string field, string value) => field switch
    {
        "source" => item with { Source = Spans(reading, field, value) },
        "cue" => item with { Cue = Spans(reading, field, value) },
        "content" => item with { Content = Spans(reading, field, value) },
        "mode" => item with { Mode = FieldValues.Named<AttributionMode>(value) ?? throw BadValue(field, value, "direct, indirect or mixed") },
        "root" => item with { Chain = item.Chain.WithRoot(value, null) },
        "principal" => item with { Chain = item.Chain.WithRoot(null, value) },
        _ => throw BadField("An attribution", field, "source, cue, content, mode, root, principal"),
    };

    public override Attribution Accepted(Attribution item, string note) => item with { Confidence = 1, Why = $"{item.Why}; {note}" };

    public override Attribution Rebind(Reading reading, Attribution item) => item with
    {
        Chain = reading.Rebind(item.Chain),
        Parent = reading.AttributionOver(Anchor(item)),
    };

    public override string ToJson(Attribution item) => JsonSerializer.Serialize(item, StoredJson.Plain.Attribution);

    public override Attribution FromJson(string json) => JsonSerializer.Deserialize(json, StoredJson.Plain.Attribution)!;

    public override Reading Replace(Reading reading, int index, Attribution item) =>
        reading with { Attributions = reading.Attributions.SetItem(index, item) };

    public override Reading Add(Reading reading, Attribution item) =>
        reading with { Attributions = reading.Attributions.Add(item with { Id = new AttributionId(reading.Attributions.Length) }) };

    /// <summary>Claims that rest on it go with it; what stood in its words now stands outermost.</summary>
    public override Reading Remove(Reading reading, int index)
    {
        var gone = reading.Attributions[index].Id;
        var resting = reading.Claims.Where(claim => claim.Attribution == gone).Select(claim => claim.Id).ToHashSet();
        return reading with
        {
            Attributions =
            [
                .. reading.Attributions.RemoveAt(index)
                    .Select(item => item with { Id = Shift(item.Id), Parent = item.Parent == gone || item.Parent is null ? null : Shift(item.Parent.Value) }),
            ],
            Claims =
            [
                .. reading.Claims.Where(claim => claim.Attribution != gone)
                    .Select(claim => claim.Attribution is { } under ? claim with { Attribution = Shift(under) } : claim),
            ],
            Events = reading.Events.RemoveAll(coded => resting.Contains(coded.Claim)),
        };

        AttributionId Shift(AttributionId id) => id.Value > gone.Value ? new AttributionId(id.Value - 1) : id;
    }

    private static ImmutableArray<TextSpan> Spans(Reading reading, string field, string value) =>
        FieldValues.Spans(value, reading.Text.Length) ?? throw BadValue(field, value, "spans inside the text in UTF-16 units, such as 12..34 or 12..34,50..61");
}
