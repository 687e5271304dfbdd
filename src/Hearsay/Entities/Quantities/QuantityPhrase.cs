namespace Hearsay.Entities.Quantities;

/// <summary>A number with its hedge, unit or currency.</summary>
internal readonly record struct Phrase(int First, int End, int Number, Bounds Bounds, string Unit, string Rule);

/// <summary>Reads hedge, sign, number, range and unit around a number token.</summary>
internal readonly struct QuantityPhrase(SentenceWords words)
{
    private static readonly QuantityLexicon Lexicon = QuantityLexicon.Shipped;

    public Phrase? Read(int token)
    {
        var number = new NumberReader(words).Read(token);
        if (number is not { } n) return ReadFraction(token);
        if (IsOrdinal(n) || ReadFraction(token) is not null) return ReadFraction(token);
        var (sign, first) = SignBefore(n.First);
        var range = ReadRange(n, ref first);
        var end = range?.End ?? n.End;
        var unit = sign ?? UnitAfter(ref end) ?? "count";
        var (bounds, rule) = range is { } r ? (Bounds.Range(r.From, r.To), "range") : Hedge(n, ref first, ref end);
        return new Phrase(first, end, n.First, bounds, unit, rule);
    }

    private (string? Code, int First) SignBefore(int first)
    {
        if (Lexicon.Code("currency-sign", words[first - 1]) is { } code)
        {
            return words[first - 2] is "us" or "u.s." or "a" or "c" or "hk" or "nz" && words.Glued(first - 1)
                ? (Lexicon.Code("currency-sign", words[first - 2].Replace(".", "", StringComparison.Ordinal) + words[first - 1]) ?? code, first - 2)
                : (code, first - 1);
        }
        return (null, first);
    }

    /// <summary>"5 to 10", "5-10", "between 5 and 10"; a magnitude after the second holds for both ("5 to 10 million").</summary>
    private (decimal From, decimal To, int End)? ReadRange(WrittenNumber from, ref int first)
    {
        var joint = words[from.End];
        var between = words[first - 1] == "between" && joint == "and";
        if (!between && joint is not ("to" or "-" or "–" or "—")) return null;
        var second = from.End + 1;
        if (Lexicon.Code("currency-sign", words[second]) is not null) second++;
        if (new NumberReader(words).Read(second) is not { Vague: false } to) return null;
        var low = from.Value;
        if (low < 1000 && to.Value >= 1000 && !HasMagnitude(from) && HasMagnitude(to)) low *= MagnitudeOf(to);
        if (low > to.Value) return null;
        if (between || words[first - 1] == "from") first--;
        return (low, to.Value, to.End);
    }

    private bool HasMagnitude(WrittenNumber number) => MagnitudeOf(number) > 1;

    private decimal MagnitudeOf(WrittenNumber number)
    {
        if (Lexicon.Value("magnitude", words[number.End - 1]) is { } scale) return scale;
        var word = words[number.End - 1];
        var letters = word.TrimStart("0123456789.,".ToCharArray());
        return Lexicon.Value("suffix", letters) ?? 1;
    }

    private string? UnitAfter(ref int end)
    {
        if (words[end] is "us" or "u.s." or "american" && words[end + 1].StartsWith("dollar", StringComparison.Ordinal)) end++;
        foreach (var kind in (ReadOnlySpan<string>)["currency", "unit"])
        {
            for (var length = 2; length >= 1; length--)
            {
                var phrase = length == 2 ? $"{words[end]} {words[end + 1]}" : words[end];
                if (Lexicon.Code(kind, phrase) is not { } code) continue;
                end += length;
                return code == "GBP" && words[end] == "of" ? "lb" : code + PerHour(ref end);
            }
        }
        return null;
    }

    /// <summary>"km/h", "miles an hour".</summary>
    private string PerHour(ref int end)
    {
        if (words[end] is not ("/" or "per" or "an") || words[end + 1] is not ("h" or "hour")) return "";
        end += 2;
        return "/h";
    }

    /// <summary>The hedge before ("more than") or after ("or more", "+") decides the interval.</summary>
    private (Bounds, string) Hedge(WrittenNumber n, ref int first, ref int end)
    {
        if (n.Vague) return VagueBounds(n, ref first);
        var rule = HedgeBefore(ref first) ?? HedgeAfter(n, ref end);
        return (Bounds.Of(n.Value, n.Unit, rule), rule ?? "exact");
    }

    private (Bounds, string) VagueBounds(WrittenNumber n, ref int first)
    {
        HedgeBefore(ref first);
        return (Bounds.Vague(n.Value), "vague-plural");
    }

    private string? HedgeBefore(ref int first)
    {
        foreach (var (phrase, rule) in Lexicon.Hedges)
        {
            if (!words.EndsWith(first, phrase)) continue;
            first -= phrase.Length;
            return rule;
        }
        return null;
    }

    private string? HedgeAfter(WrittenNumber n, ref int end)
    {
        if (words[end] == "or" && words[end + 1] is "more" or "fewer" or "less")
        {
            end += 2;
            return words[end - 1] == "more" ? "at-least" : "up-to";
        }
        if (words[n.End - 1].EndsWith('+')) return "at-least";
        if (words[end] == "+" && words.Glued(end))
        {
            end++;
            return "at-least";
        }
        if (words[end] != "-" || words[end + 1] != "plus") return null;
        end += 2;
        return "at-least";
    }

    /// <summary>"one in four", "nine out of 10": a share.</summary>
    private Phrase? ReadShare(int token)
    {
        var at = words[token + 1] == "in" ? token + 2 : words[token + 1] == "out" && words[token + 2] == "of" ? token + 3 : -1;
        if (at < 0 || Small(words[token]) is not { } part || Small(words[at]) is not { } whole || part >= whole || !char.IsLetter(words[token][0]) && words[token + 1] == "in") return null;
        var first = token;
        var rule = HedgeBefore(ref first);
        return new Phrase(first, at + 1, token, Bounds.Of(Math.Round(part / whole, 6), 0.01m, rule), "fraction", rule ?? "fraction");
    }

    private static decimal? Small(string word) => Lexicon.Value("number", word) is > 0 and { } spelled ? spelled
        : decimal.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits is > 0 and <= 100 ? digits : null;

    /// <summary>"a third of", "two-thirds", "half the": a share, as unit <c>fraction</c>.</summary>
    private Phrase? ReadFraction(int token)
    {
        if (ReadShare(token) is { } told) return told;
        var (count, at) = Lexicon.Value("number", words[token]) is > 0 and { } n && words[token + 1] is "-" ? (n, token + 2)
            : Lexicon.Value("number", words[token]) is > 0 and { } m ? (m, token + 1)
            : words[token] is "a" ? (1m, token + 1)
            : (1m, words[token] is "half" ? token : -1);
        if (at < 0 || Lexicon.Value("fraction", words[at]) is not { } part || words[at + 1] is not ("of" or "the")) return null;
        if (words[at].EndsWith('s') != count > 1) return null;
        var first = token;
        var rule = HedgeBefore(ref first);
        var share = Math.Round(count * part, 6);
        return new Phrase(first, at + 1, token, Bounds.Of(share, 0.01m, rule), "fraction", rule ?? "fraction");
    }

    private bool IsOrdinal(WrittenNumber n) =>
        words[n.End] is "st" or "nd" or "rd" or "th" && words.Glued(n.End);
}
