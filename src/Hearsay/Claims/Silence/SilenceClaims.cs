using Hearsay.Knowledge.Actors;

namespace Hearsay.Claims.Silence;

/// <summary>
/// Turns a clause that leaves something unsaid into its claims: one for each slot that is withheld or
/// unknown, one for a speaker who takes no side or has not answered; and marks what no side is taken on.
/// </summary>
internal sealed class SilenceClaims
{
    private const int MaxSteps = 4; // from what is left open up to the words that leave it open

    private readonly Reading _reading;
    private readonly SyntaxIndex _tree;
    private readonly PhraseSpans _phrases;
    private readonly SilenceReader _silences;
    private readonly SlotReader _slots;
    private readonly WithholderReader _withholders;

    public SilenceClaims(Reading reading, SyntaxIndex tree, PhraseSpans phrases, MentionMap mentions, SilenceReader silences, ActorResolver actors)
    {
        (_reading, _tree, _phrases, _silences) = (reading, tree, phrases, silences);
        _slots = new SlotReader(reading, tree, phrases, silences);
        _withholders = new WithholderReader(reading, tree, phrases, mentions, actors);
    }

    /// <summary>The claims that a claim becomes; itself where its clause leaves nothing unsaid.</summary>
    public IEnumerable<Claim> Of(Predicate predicate, Claim claim)
    {
        if (predicate.Kind is PredicateKind.Nominal || _silences.Read(predicate.Verb) is not { } silence) return Open(predicate, claim);
        var cue = _reading.Tokens[silence.Cue].Span;
        return silence.Kind switch
        {
            SilenceKind.Withheld => Withheld(predicate, claim, cue),
            SilenceKind.Unknown => Unknown(predicate, claim, cue),
            SilenceKind.NonCommittal => HasContent(predicate.Verb) ? [] : [Aside(claim, cue, "takes no side")],
            _ => [Aside(claim, cue, "no answer yet")],
        };
    }

    private IEnumerable<Claim> Withheld(Predicate predicate, Claim claim, TextSpan cue)
    {
        var around = claim.Attribution is { } id ? _reading.Attributions[id.Value] : null;
        foreach (var slot in Slots(predicate))
        {
            var (by, why) = _withholders.Read(slot, claim.Arguments, around);
            yield return With(claim, slot, cue, by, why, Position.Withheld);
        }
    }

    private IEnumerable<Claim> Unknown(Predicate predicate, Claim claim, TextSpan cue)
    {
        foreach (var slot in Slots(predicate)) yield return With(claim, slot, cue, null, "unknown: nobody is said to withhold it", Position.NonCommittal);
    }

    private List<Slot> Slots(Predicate predicate)
    {
        var slots = _slots.Read(predicate.Verb);
        if (slots.Count == 0) slots.Add(new Slot(_reading.Quote(_reading.Tokens[predicate.Verb].Span), predicate.Verb, false));
        return slots;
    }

    private Claim With(Claim claim, Slot slot, TextSpan cue, string? by, string why, Position position)
    {
        var head = _reading.Tokens[slot.Head].Span;
        var words = slot.IsClause ? _phrases.Clause(slot.Head) : _phrases.Phrase(slot.Head);
        var others = claim.Arguments.Where(argument => argument.Role is not (ArgumentRole.Patient or ArgumentRole.Topic) && !argument.Span.Overlaps(words)
            && (position == Position.Withheld || argument.Role != ArgumentRole.Agent));
        return claim with
        {
            Spans = SpanLists.Joined([.. claim.Spans, words, cue]),
            Arguments = [.. others.Append(new Argument(ArgumentRole.Patient, words, head, null, null)).OrderBy(argument => argument.Span)],
            Factuality = new Factuality(FactualityValue.Undisclosed, position == Position.Withheld ? Speaker(claim) : claim.Factuality.Holder, cue),
            Position = position,
            Withheld = new Withheld(slot.Name, slot.IsClause ? words : head, by, why),
            Why = $"{claim.Why}; {(position == Position.Withheld ? "withheld" : "unknown")}",
        };
    }

    private static Claim Aside(Claim claim, TextSpan cue, string why) => claim with
    {
        Spans = SpanLists.Joined([.. claim.Spans, cue]),
        Factuality = new Factuality(FactualityValue.Undisclosed, Speaker(claim), cue),
        Position = Position.NonCommittal,
        Why = $"{claim.Why}; {why}",
    };

    /// <summary>A clause or happening on which no side is taken tells of it by itself; so does the second of "confirm or deny".</summary>
    private bool HasContent(int verb)
    {
        if (_tree.Child(verb, Dependency.Ccomp) >= 0) return true;
        if (_tree.Child(verb, Dependency.Obj, Dependency.NsubjPass) is >= 0 and var thing
            && ClaimLexicon.Shipped.TryHappening(_reading.Syntax[thing].Lemma.ToLowerInvariant(), out var happening) && happening.Noun) return true;
        return _tree.Child(verb, Dependency.Conj) is >= 0 and var second && _silences.Read(second) is { Kind: SilenceKind.NonCommittal };
    }

    private static TextSpan? Speaker(Claim claim) =>
        claim.Arguments.FirstOrDefault(argument => argument.Role == ArgumentRole.Agent)?.Span ?? claim.Factuality.Holder;

    /// <summary>"neither confirmed nor denied that X": no side is taken on X. A question that is left open states nothing: it is a slot.</summary>
    private IEnumerable<Claim> Open(Predicate predicate, Claim claim)
    {
        var at = predicate.Verb;
        for (var steps = 0; steps < MaxSteps && _tree.Head(at) is >= 0 and var head; steps++, at = head)
        {
            if (_tree.Relations[at] == Dependency.Conj && _silences.IsQuestion(at) && _silences.IsQuestion(head)) continue;
            if (_tree.Relations[at] is not (Dependency.Ccomp or Dependency.Xcomp or Dependency.Obj or Dependency.NsubjPass or Dependency.Acl or Dependency.Nmod or Dependency.Obl or Dependency.Relcl)) break;
            if (_tree.Relations[at] == Dependency.Relcl && _tree.Child(at, Dependency.Mark) < 0) break; // a true relative clause
            if (_silences.Read(head) is not { } silence) continue;
            if (silence.Kind == SilenceKind.NoAnswer && predicate.Kind == PredicateKind.Nominal) return [];
            if (silence.Kind is SilenceKind.Withheld or SilenceKind.Unknown && _silences.IsQuestion(at)) return [];
            if (silence.Kind != SilenceKind.NonCommittal) continue;
            return [claim with
            {
                Position = Position.NonCommittal,
                Factuality = new Factuality(FactualityValue.Possible, claim.Factuality.Holder, _reading.Tokens[silence.Cue].Span),
                Why = $"{claim.Why}; no side taken",
            }];
        }
        return [claim];
    }
}
