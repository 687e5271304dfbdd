using Hearsay.Knowledge.Actors;

namespace Hearsay.Claims;

/// <summary>Actor codes of phrases, each looked up once: by the words, else by the name that coreference leads to.</summary>
internal sealed class ActorCodes(Reading reading, ActorResolver resolver)
{
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>CAMEO actor code such as <c>PRKMIL</c>; null where no list knows a state, body or person in it.</summary>
    public string? Of(TextSpan span, EntityId? entity) =>
        Of(reading.Quote(span)) ?? (entity is { } id ? Of(reading.Entities[id.Value].Name) : null);

    private string? Of(string words)
    {
        if (_known.TryGetValue(words, out var code)) return code;
        code = resolver.Resolve(words, reading.Report.Published?.Date) is { Name: not null } actor ? actor.Code : null;
        _known.Add(words, code);
        return code;
    }
}
