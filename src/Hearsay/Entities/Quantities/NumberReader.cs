namespace Hearsay.Entities.Quantities;

/// <summary>A number as written: its value, what its last non-zero digit counts, and its tokens.</summary>
internal readonly record struct WrittenNumber(decimal Value, decimal Unit, int First, int End, bool Vague);

/// <summary>
/// Reads a number at a token: digits with separators, number words, magnitudes, suffixes ("1.2bn"),
/// halves ("two and a half million") and vague plurals ("tens of thousands", "several hundred").
/// </summary>
internal readonly struct NumberReader(SentenceWords words)
{
    private static readonly QuantityLexicon Lexicon = QuantityLexicon.Shipped;

    public WrittenNumber? Read(int first)
    {
        if (ReadVague(first) is { } vague) return vague;
        if (ReadHalf(first) is { } half) return half;
        var core = ReadDigits(first) ?? ReadWords(first);
        if (core is not { } number) return ReadArticle(first);
        return Scale(AndAHalf(number));
    }

    private WrittenNumber? ReadDigits(int at)
    {
        var word = words[at];
        var length = 0;
        while (length < word.Length && (char.IsAsciiDigit(word[length])
            || (word[length] is ',' or '.' && length > 0 && length + 1 < word.Length && char.IsAsciiDigit(word[length + 1])))) length++;
        if (length == 0 || !char.IsAsciiDigit(word[0])) return null;
        if (ParseDigits(word[..length]) is not { } value) return null;
        var suffix = word[length..];
        if (suffix.Length == 0) return new(value, Bounds.LastDigitUnit(value), at, at + 1, false);
        if (suffix == "+") return new(value, Bounds.LastDigitUnit(value), at, at + 1, false);
        return Lexicon.Value("suffix", suffix) is { } scale
            ? new(value * scale, Bounds.LastDigitUnit(value) * scale, at, at + 1, false)
            : null;
    }

    /// <summary>Commas must part thousands; more than one full stop parts thousands too ("1.200.000").</summary>
    private static decimal? ParseDigits(string digits)
    {
        var groups = digits.Split(',');
        if (groups.Length > 1 && (groups[0].Length > 3 || groups[1..].Any(g => g.Split('.')[0].Length is not (3 or 2)))) return null;
        if (digits.Count(c => c == '.') > 1) return null;
        return decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private WrittenNumber? ReadWords(int first)
    {
        var at = first;
        if (Lexicon.Value("number", words[at]) is not { } value) return null;
        at++;
        if (value >= 20 && words[at] == "-" && Lexicon.Value("number", words[at + 1]) is > 0 and < 10 and { } hyphened)
            (value, at) = (value + hyphened, at + 2);
        else if (value >= 20 && Lexicon.Value("number", words[at]) is > 0 and < 10 and { } plain)
            (value, at) = (value + plain, at + 1);
        return new(value, Bounds.LastDigitUnit(value), first, at, false);
    }

    /// <summary>"a hundred", "a dozen".</summary>
    private WrittenNumber? ReadArticle(int first)
    {
        if (words[first] is not ("a" or "an" or "one") || Lexicon.Value("magnitude", words[first + 1]) is null) return null;
        return Scale(new(1, 1, first, first + 1, false));
    }

    private WrittenNumber AndAHalf(WrittenNumber number) =>
        words[number.End] == "and" && words[number.End + 1] == "a" && words[number.End + 2] == "half"
            ? number with { Value = number.Value + 0.5m, Unit = 0.1m, End = number.End + 3 }
            : number;

    /// <summary>"half a million".</summary>
    private WrittenNumber? ReadHalf(int first)
    {
        if (words[first] != "half" || words[first + 1] is not ("a" or "of" or "an")) return null;
        var at = words[first + 1] == "of" && words[first + 2] == "a" ? first + 3 : first + 2;
        return Lexicon.Value("magnitude", words[at]) is { } scale
            ? new(scale / 2, scale / 10, first, at + 1, false)
            : null;
    }

    /// <summary>Magnitudes after the core: "six hundred thousand", "one thousand two hundred and five".</summary>
    private WrittenNumber Scale(WrittenNumber number)
    {
        var scaled = false;
        while (MagnitudeAt(number.End) is { } scale)
        {
            number = number with { Value = number.Value * scale, Unit = number.Unit * scale, End = number.End + 1 };
            scaled = true;
        }
        if (!scaled) return number;
        var next = words[number.End] == "and" ? number.End + 1 : number.End;
        if (words.Gap(number.End) && ReadWords(next) is { } rest && Scale(rest) is var tail && tail.Value < number.Unit)
            return number with { Value = number.Value + tail.Value, Unit = tail.Unit, End = tail.End };
        return number;
    }

    /// <summary>"million", or a suffix that stands apart ("1.2 bn"); one letter counts only where it touches the number.</summary>
    private decimal? MagnitudeAt(int token) =>
        Lexicon.Value("magnitude", words[token])
        ?? (words[token].Length > 1 || words.Glued(token) ? Lexicon.Value("suffix", words[token]) : null);

    /// <summary>"dozens", "tens of thousands", "hundreds of thousands", "several hundred", "a few thousand".</summary>
    private WrittenNumber? ReadVague(int first)
    {
        if (ReadSeveral(first) is { } several) return several;
        if (Lexicon.Value("vague", words[first]) is not { } value) return null;
        if (words[first + 1] == "of" && Lexicon.Value("vague", words[first + 2]) is { } scale && scale > value)
            return new(value * scale, 1, first, first + 3, true);
        return words[first] == "tens" ? null : new(value, 1, first, first + 1, true);
    }

    private WrittenNumber? ReadSeveral(int first)
    {
        var at = words[first] is "several" or "many" ? first + 1
            : words[first] == "a" && words[first + 1] is "few" ? first + 2
            : words[first] == "a" && words[first + 1] is "couple" ? words[first + 2] == "of" ? first + 3 : first + 2
            : -1;
        return at > 0 && MagnitudeAt(at) is { } scale ? new(scale, 1, first, at + 1, true) : null;
    }
}
