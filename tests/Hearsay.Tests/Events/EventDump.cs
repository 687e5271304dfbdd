using Hearsay.Tests.Support;

namespace Hearsay.Tests.Events;

/// <summary>Events as a reader checks them: <c>ASSAULT/drone 'raid' TURMIL -> SYRREB</c>.</summary>
internal static class EventDump
{
    public static string Of(string text) => Of(Samples.Read(text));

    public static string Of(Reading reading) => string.Join(" | ", reading.Events.Select(one => Line(one, reading)));

    private static string Line(CodedEvent one, Reading reading)
    {
        var parties = (one.Actor, one.Recipient) switch
        {
            (null, null) => "",
            ({ } actor, null) => " " + Party(actor, one.OtherActors, reading),
            (null, { } recipient) => " -> " + Party(recipient, one.OtherRecipients, reading),
            ({ } actor, { } recipient) => $" {Party(actor, one.OtherActors, reading)} -> {Party(recipient, one.OtherRecipients, reading)}",
        };
        var status = one.Factuality.Value == FactualityValue.Happened ? "" : $" ({one.Factuality.Value})";
        return $"{one.Type}{(one.Mode is { } mode ? "/" + mode : "")} '{reading.Quote(one.Trigger)}'{parties}{status}";
    }

    private static string Party(EventActor actor, IEnumerable<EventActor> others, Reading reading) =>
        string.Join("+", others.Prepend(actor).Select(one => one.Code ?? reading.Quote(one.Span)));
}
