using System.Text.Json;
using Hearsay.Ledger.Readings;

namespace Hearsay.Ledger.Corrections;

/// <summary>Coded events, bound to their trigger.</summary>
internal sealed class EventTarget : CorrectionTarget<CodedEvent>
{
    public override ImmutableArray<CodedEvent> In(Reading reading) => reading.Events;

    public override TextSpan Anchor(CodedEvent item) => item.Trigger;

    public override string Tuple(Reading reading, CodedEvent item) => $"{item.Type}|{item.Mode}";

    public override CodedEvent Edit(Reading reading, CodedEvent item, string field, string value) => field switch
    {
        "type" => item with { Type = value.ToUpperInvariant(), Mode = null, Cameo = null },
        "mode" => item with { Mode = FieldValues.OrNull(value) },
        "actor" => item with { Actor = ActorOf(item.Actor, item.Trigger, value) },
        "recipient" => item with { Recipient = ActorOf(item.Recipient, item.Trigger, value) },
        "register" => item with { Register = FieldValues.OrNull(value) },
        _ => throw BadField("An event", field, "type, mode, actor, recipient, register"),
    };

    public override CodedEvent Accepted(CodedEvent item, string note) => item with { Why = $"{item.Why}; {note}" };

    public override CodedEvent Rebind(Reading reading, CodedEvent item) => item with
    {
        Actor = item.Actor is null ? null : item.Actor with { Entity = reading.EntityAt(item.Actor.Span) },
        Recipient = item.Recipient is null ? null : item.Recipient with { Entity = reading.EntityAt(item.Recipient.Span) },
        Chain = reading.Rebind(item.Chain),
    };

    public override string ToJson(CodedEvent item) => JsonSerializer.Serialize(item, StoredJson.Plain.CodedEvent);

    public override CodedEvent FromJson(string json) => JsonSerializer.Deserialize(json, StoredJson.Plain.CodedEvent)!;

    public override Reading Replace(Reading reading, int index, CodedEvent item) => reading with { Events = reading.Events.SetItem(index, item) };

    public override Reading Add(Reading reading, CodedEvent item) => reading with { Events = [.. reading.Events.Append(item).OrderBy(coded => coded.Trigger)] };

    public override Reading Remove(Reading reading, int index) => reading with { Events = reading.Events.RemoveAt(index) };

    /// <summary>A code such as PRKMIL: country and sector in three letters each. Empty takes the actor away.</summary>
    private static EventActor? ActorOf(EventActor? old, TextSpan trigger, string code)
    {
        if (code.Length == 0) return null;
        var upper = code.ToUpperInvariant();
        var country = upper.Length >= 3 ? upper[..3] : null;
        var sector = upper.Length > 3 ? upper[3..] : null;
        return (old ?? new EventActor(trigger, null, null, null, null, "")) with { Code = upper, Country = country, Sector = sector, Why = "correction" };
    }
}
