namespace Hearsay.Language;

/// <summary>
/// Follows quotation marks through one paragraph: straight, curly and angled, double and single.
/// A mark left open at a paragraph's end counts as continued where the next paragraph opens again,
/// as newspapers print quotations of several paragraphs.
/// </summary>
internal static class QuoteTracker
{
    private enum Side { None, Open, Close, Either }

    /// <summary>Fills the state of each token of a paragraph.</summary>
    /// <param name="words">The paragraph's words.</param>
    /// <param name="nextOpens">Whether the next paragraph begins with a double mark that can open.</param>
    /// <param name="states">As long as the words.</param>
    public static void Track(IParagraphWords words, bool nextOpens, Span<QuoteState> states)
    {
        states.Fill(QuoteState.Outside);
        TrackDouble(words, nextOpens, states);
        TrackSingle(words, states);
    }

    /// <summary>Whether a paragraph begins with a double quotation mark that can open.</summary>
    public static bool Opens(IParagraphWords words) =>
        words.Count > 1 && DoubleSide(words, 0) is Side.Open or Side.Either;

    private static void TrackDouble(IParagraphWords words, bool nextOpens, Span<QuoteState> states)
    {
        var open = -1;
        for (var i = 0; i < states.Length; i++)
        {
            var side = DoubleSide(words, i);
            if (side == Side.None) continue;
            if (side == Side.Either) side = open < 0 ? Side.Open : Side.Close;
            if (side == Side.Open)
            {
                if (open >= 0) states[(open + 1)..i].Fill(QuoteState.Unclosed);
                states[i] = QuoteState.Open;
                open = i;
            }
            else
            {
                states[i] = open >= 0 ? QuoteState.Close : QuoteState.StrayClose;
                if (open >= 0) states[(open + 1)..i].Fill(QuoteState.Inside);
                open = -1;
            }
        }
        if (open >= 0) states[(open + 1)..].Fill(nextOpens ? QuoteState.Continued : QuoteState.Unclosed);
    }

    private static void TrackSingle(IParagraphWords words, Span<QuoteState> states)
    {
        var open = -1;
        for (var i = 0; i < states.Length; i++)
        {
            var side = SingleSide(words, i);
            if (side == Side.Open)
            {
                open = i;
            }
            else if (side == Side.Close && open >= 0)
            {
                FillSingle(states, open, i);
                open = -1;
            }
        }
    }

    private static void FillSingle(Span<QuoteState> states, int open, int close)
    {
        states[open] = QuoteState.OpenSingle;
        states[close] = QuoteState.CloseSingle;
        for (var i = open + 1; i < close; i++)
        {
            states[i] = states[i] switch
            {
                QuoteState.Outside => QuoteState.InsideSingle,
                QuoteState.Inside or QuoteState.Continued or QuoteState.Unclosed => QuoteState.InsideBoth,
                var other => other,
            };
        }
    }

    private static Side DoubleSide(IParagraphWords words, int i) => words[i] switch
    {
        "\u201C" or "\u00AB" or "``" or "\u201E" or "\u201F" => Side.Open,
        "\u201D" or "\u00BB" => Side.Close,
        "\"" or "''" or "\uFF02" => StraightSide(words, i),
        _ => Side.None,
    };

    private static Side StraightSide(IParagraphWords words, int i)
    {
        var before = i == 0 || words.SpaceBefore(i) || words[i - 1] is "(" or "[" or "\u2014" or "--";
        var after = i + 1 >= words.Count || words.SpaceBefore(i + 1);
        return (before, after) switch
        {
            (true, false) => Side.Open,
            (false, true) => i == 0 ? Side.Open : Side.Close,
            _ => Side.Either,
        };
    }

    private static Side SingleSide(IParagraphWords words, int i)
    {
        if (words[i] is not ("'" or "\u2018" or "\u2019" or "`" or "\u201A")) return Side.None;
        var before = i == 0 || words.SpaceBefore(i) || words[i - 1] is "\"" or "\u201C" or "(" or "[" or "\u2014";
        if (before) return words[i] is "\u2019" || i + 1 >= words.Count || words.SpaceBefore(i + 1) ? Side.None : Side.Open;
        return words[i] is "\u2018" or "`" ? Side.None : Side.Close;
    }
}
