using Hearsay.Events.Acts;

namespace Hearsay.Events;

/// <summary>Finds the claim that an act codes.</summary>
internal sealed class ClaimLinks
{
    private readonly EventText _text;
    private readonly Dictionary<int, Claim> _byToken = [];

    public ClaimLinks(EventText text)
    {
        _text = text;
        foreach (var claim in text.Reading.Claims)
        {
            if (claim.Withheld is not null) continue;
            var (token, _) = text.Reading.TokensOf(claim.Predicate);
            _byToken.TryAdd(token, claim);
        }
    }

    /// <summary>The claim of the trigger, of a word spent on the act, or of the nearest clause around it; null where no claim was made.</summary>
    public Claim? Of(ActDraft act)
    {
        foreach (var token in act.Used.Prepend(act.Core).Prepend(act.Trigger))
        {
            if (_byToken.TryGetValue(token, out var claim)) return claim;
        }
        for (var at = _text.Tree.Head(act.Trigger); at >= 0; at = _text.Tree.Head(at))
        {
            if (_byToken.TryGetValue(at, out var claim)) return claim;
        }
        return Below(act.Trigger) ?? InSentence(act.Trigger);
    }

    /// <summary>True where the claim's own predicate is the trigger or the act itself.</summary>
    public bool IsOwn(ActDraft act, Claim claim) => _byToken.GetValueOrDefault(act.Trigger) == claim || _byToken.GetValueOrDefault(act.Core) == claim;

    /// <summary>The claim nearest before a word in its sentence, else the first one: the clause itself carries none.</summary>
    private Claim? InSentence(int token)
    {
        var sentence = _text.Reading.Sentences[_text.Reading.Tokens[token].Sentence];
        Claim? best = null;
        for (var at = sentence.FirstToken; at < sentence.EndToken && (at <= token || best is null); at++)
        {
            if (_byToken.TryGetValue(at, out var claim)) best = claim;
        }
        return best;
    }

    private Claim? Below(int token)
    {
        for (var at = _text.Tree.Left(token); at <= _text.Tree.Right(token); at++)
        {
            if (_byToken.TryGetValue(at, out var claim)) return claim;
        }
        return null;
    }
}
