namespace Hearsay.Attributions.Forms;

/// <summary>Quotations with a signature: a paragraph that is quoted as a whole, and behind it, or alone on the next line, a dash and a name.</summary>
internal static class SignatureForm
{
    private const string Why = "signed quotation/1";
    private const double Confidence = 0.9;
    private const int LongestSignature = 16;

    /// <summary>Who signs, the dash, and what is quoted.</summary>
    public static IEnumerable<AttributionDraft> Find(Reading reading)
    {
        var paragraphs = FormDraft.Paragraphs(reading, titles: false).ToList();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (!OpensQuoted(reading, paragraphs[i])) continue;
            var dash = Dash(reading, paragraphs[i]);
            if (dash > 0 && Signed(reading, paragraphs[i].First, dash, paragraphs[i].End) is { } same) yield return same;
            else if (dash < 0 && i + 1 < paragraphs.Count && FormDraft.IsDash(reading.Word(paragraphs[i + 1].First))
                && ClosesQuoted(reading, paragraphs[i].End) && Signed(reading, paragraphs[i].First, paragraphs[i + 1].First, paragraphs[i + 1].End) is { } next) yield return next;
        }
    }

    private static AttributionDraft? Signed(Reading reading, int first, int dash, int end)
    {
        var last = dash + 1;
        while (last < end && last - dash <= LongestSignature && reading.Word(last) is not ("," or "." or ";" or "(")) last++;
        var name = new TokenRange(dash + 1, last);
        if (name.IsEmpty || end - dash > LongestSignature || !char.IsUpper(reading.Word(name.First)[0])) return null;
        return FormDraft.Make(reading, name, new(dash, dash + 1), new(first, dash), Confidence, Why);
    }

    /// <summary>The dash right behind the quotation mark that closes; -1 where the paragraph has none.</summary>
    private static int Dash(Reading reading, TokenRange paragraph)
    {
        for (var i = paragraph.End - 2; i > paragraph.First + 1 && paragraph.End - i <= LongestSignature; i--)
        {
            if (FormDraft.IsDash(reading.Word(i)) && QuoteMarks.Is(reading.Word(i - 1))) return i;
        }
        return -1;
    }

    private static bool OpensQuoted(Reading reading, TokenRange paragraph) => paragraph.Length > 3 && QuoteMarks.Is(reading.Word(paragraph.First));

    private static bool ClosesQuoted(Reading reading, int end) => QuoteMarks.Is(reading.Word(end - 1));
}
