namespace Hearsay.Entities.Times;

/// <summary>
/// Finds dates, windows and spans of time and gives each a value: absolute ones as they stand,
/// relative ones against the publication date, symbolic where none is known. Extents and values
/// follow TIMEX3 (TimeML 1.2): the preposition stays outside.
/// </summary>
public sealed class TimeFinder : IStage
{
    /// <inheritdoc/>
    public string Name => "times/1";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens, Layer.Syntax];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Times];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<TimeValue>();
        foreach (var sentence in reading.Sentences)
        {
            cancel.ThrowIfCancellationRequested();
            var words = new SentenceWords(reading, sentence);
            var anchor = new Anchor(reading, words);
            for (var token = sentence.FirstToken; token < sentence.EndToken;)
            {
                var time = TimePhrases.Read(words, anchor, token);
                if (time is { } t) found.Add(t.ToValue(words));
                token = time?.End ?? token + 1;
            }
        }
        return reading with { Times = found.ToImmutable() };
    }
}
