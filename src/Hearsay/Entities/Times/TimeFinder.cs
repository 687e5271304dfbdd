namespace Hearsay.Entities.Times;

/// <summary>
/// Finds dates, windows and spans of time and gives each a value: absolute ones as they stand,
/// relative ones against the publication date, "the same day" against the time spoken of last,
/// symbolic where neither is known. Extents and values follow TIMEX3 (TimeML 1.2): the preposition
/// stays outside, and opens or bounds the window.
/// </summary>
public sealed class TimeFinder : IStage
{
    /// <inheritdoc/>
    public string Name => "times/2";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens, Layer.Syntax];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Times];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<TimeValue>();
        var anchor = new Anchor(reading);
        foreach (var sentence in reading.Sentences)
        {
            cancel.ThrowIfCancellationRequested();
            if (!MayTell(reading, sentence)) continue;
            var words = new SentenceWords(reading, sentence);
            foreach (var time in Signals.Apply(words, Find(words, anchor), anchor)) found.Add(time.ToValue(words));
        }
        return reading with { Times = found.ToImmutable() };
    }

    private static List<FoundTime> Find(SentenceWords words, Anchor anchor)
    {
        var times = new List<FoundTime>();
        for (var token = words.First; token < words.End;)
        {
            if (TimePhrases.Read(words, anchor, token) is { } time)
            {
                times.Add(time);
                anchor.Hear(time);
                token = time.End;
            }
            else
            {
                token++;
            }
        }
        return times;
    }

    /// <summary>A sentence without digits and without a word of time is passed over without a copy of its words.</summary>
    private static bool MayTell(Reading reading, Sentence sentence)
    {
        Span<char> lower = stackalloc char[TimeLexicon.LongestWord];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var word = reading.Word(token);
            if (char.IsAsciiDigit(word[0]) || word.Length > 1 && char.IsAsciiDigit(word[1])) return true;
            if (word.Length is < 2 or > TimeLexicon.LongestWord) continue;
            word.ToLowerInvariant(lower);
            if (TimeLexicon.Shipped.Tells(lower[..word.Length])) return true;
        }
        return false;
    }
}
