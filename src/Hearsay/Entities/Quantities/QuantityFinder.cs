namespace Hearsay.Entities.Quantities;

/// <summary>
/// Finds numbers that count something and reads each as an interval (rule R7). Dates, ordinals and
/// numbers that name things ("Article 4", "the 3rd brigade") are left alone.
/// </summary>
public sealed class QuantityFinder : IStage
{
    /// <inheritdoc/>
    public string Name => "quantities/2";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens, Layer.Syntax, Layer.Times];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Quantities];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        foreach (var sentence in reading.Sentences)
        {
            cancel.ThrowIfCancellationRequested();
            if (MayCount(reading, sentence)) AddSentence(reading, sentence, found);
        }
        return reading with { Quantities = found.ToImmutable() };
    }

    /// <summary>Most sentences hold no number word at all; they are passed over without a copy of their words.</summary>
    private static bool MayCount(Reading reading, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var word = reading.Word(token);
            if (char.IsAsciiDigit(word[0]) || IsNumberWord(word)) return true;
        }
        return false;
    }

    private static bool MayBegin(string word) => char.IsAsciiDigit(word[0]) || word is "a" or "an" || QuantityLexicon.Shipped.Begins(word);

    private static bool IsNumberWord(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 10) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return QuantityLexicon.Shipped.Begins(lower);
    }

    private static void AddSentence(Reading reading, Sentence sentence, ImmutableArray<Quantity>.Builder found)
    {
        var words = new SentenceWords(reading, sentence);
        var phrases = new QuantityPhrase(words);
        var describe = new QuantityDescriber(reading, words);
        for (var token = sentence.FirstToken; token < sentence.EndToken;)
        {
            if (!MayBegin(words[token]) || Names(reading, words, token) || phrases.Read(token) is not { } phrase || InsideTime(reading, words.Span(phrase.First, phrase.End)))
            {
                token++;
                continue;
            }
            if (describe.Describe(phrase) is { } quantity) found.Add(quantity);
            token = Math.Max(token + 1, phrase.End);
        }
    }

    /// <summary>"Article 4", "T-72", "aged 7", "the 21-year-old", "9 a.m.", "5.6-magnitude": numbers that are part of a name, an age, an hour or a scale.</summary>
    private static bool Names(Reading reading, SentenceWords words, int token)
    {
        var lexicon = QuantityLexicon.Shipped;
        var before = words[token - 1];
        if (lexicon.Is("label", before) && char.IsUpper(reading.Word(token - 1)[0]) || lexicon.Is("any-label", before) || lexicon.Is("clock", words[token + 1])) return true;
        if (words[token + 1] is "-" && lexicon.Is("scale", words[token + 2]) || words[token - 2] is "ages" && before is "of") return true;
        if (before is "-" or "–" && words.Glued(token) && words.Glued(token - 1) && char.IsLetter(words[token - 2].FirstOrDefault('0'))
            && !lexicon.Is("number", words[token - 2])) return true;
        if (words[token + 1] == "-" && words[token + 2] is "year" or "day" or "month" or "hour" && words[token + 3] == "-") return true;
        return before is "#" or "no" && char.IsAsciiDigit(words[token].FirstOrDefault('x'))
            || words[token] == "no" && !IsCountedNone(reading, token)
            || words[token] == "one" && !words.IsCounting(reading, token);
    }

    /// <summary>"No casualties": a nought; but not "no longer", "no comment", "no one".</summary>
    private static bool IsCountedNone(Reading reading, int token)
    {
        var head = reading.Syntax[token].Head;
        return head > token && reading.Syntax[token].Relation == "det"
            && (QuantityLexicon.Shipped.Role("noun", reading.Syntax[head].Lemma) is not null || reading.Word(head).EndsWith("ties", StringComparison.Ordinal));
    }

    private static bool InsideTime(Reading reading, TextSpan span)
    {
        foreach (var time in reading.Times)
        {
            if (time.Span is not { } at) continue;
            if (at.Start >= span.End) return false;
            if (at.Overlaps(span)) return true;
        }
        return false;
    }
}
