namespace Hearsay.Events.Participants;

/// <summary>In whose words a token stands.</summary>
internal static class Voices
{
    /// <summary>Head of the source of the innermost attribution around a token; -1 for the outlet's own words.</summary>
    public static int Speaker(EventText text, int token)
    {
        if (Around(text, token) is not { } best) return -1;
        var (first, end) = text.Reading.TokensOf(best.Source[0]);
        return first < end ? text.Tree.HeadOf(first, end) : -1;
    }

    /// <summary>The innermost attribution with a source around a token; null for the outlet's own words.</summary>
    public static Attribution? Around(EventText text, int token)
    {
        Attribution? best = null;
        var span = text.Reading.Tokens[token].Span;
        foreach (var attribution in text.Reading.Attributions)
        {
            if (attribution.Source.IsEmpty || !attribution.Content.Any(part => part.Contains(span))) continue;
            if (best is null || Length(attribution) < Length(best)) best = attribution;
        }
        return best;
    }

    private static int Length(Attribution attribution) => attribution.Content.Sum(part => part.Length);
}
