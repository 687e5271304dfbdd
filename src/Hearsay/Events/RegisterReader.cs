using Hearsay.Events.Acts;
using Hearsay.Events.Lexicons;

namespace Hearsay.Events;

/// <summary>In which register a desk would enter an act.</summary>
internal sealed class RegisterReader(EventText text)
{
    private readonly NounClasses _nouns = new(text);

    /// <summary><c>deployment</c>, <c>transfer</c>, <c>agreement</c> or <c>loss</c>; null for none.</summary>
    public string? Of(ActDraft act) => act.Type switch
    {
        "MOBILIZE" => "deployment",
        "RETREAT" when act.Mode == "withdraw" => "deployment",
        "AID" when act.Cameo is "071" or "072" or "073" or "070" => "transfer",
        "ASSAULT" when (act.Flags & ActFlags.Harm) != 0 || act.Mode == "abduct" => "loss",
        _ => act.Thing >= 0 && _nouns.Is(act.Thing, "AGREEMENT") ? "agreement" : null,
    };
}
