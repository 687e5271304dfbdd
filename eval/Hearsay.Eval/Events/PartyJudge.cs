namespace Hearsay.Eval.Events;

/// <summary>Whether a party of an event is the one a person marked.</summary>
internal static class PartyJudge
{
    /// <summary>
    /// True where the words lie inside a marked party, or hold one as a whole; for a pronoun or a name
    /// that stands for something, where another of its mentions does.
    /// </summary>
    public static bool Matches(EventActor actor, IEnumerable<TextSpan> gold, Reading reading)
    {
        foreach (var span in gold)
        {
            if (span.Contains(actor.Span) || actor.Span.Contains(span) || Last(actor.Span, reading).Overlaps(span)) return true;
            if (actor.Entity is not { } id) continue;
            foreach (var other in reading.Entities[id.Value].Mentions)
            {
                if (span.Contains(reading.Mentions[other.Value].Head) || reading.Mentions[other.Value].Span == span) return true;
            }
        }
        return false;
    }

    private static TextSpan Last(TextSpan span, Reading reading)
    {
        var (_, end) = reading.TokensOf(span);
        return end > 0 ? reading.Tokens[end - 1].Span : span;
    }
}
