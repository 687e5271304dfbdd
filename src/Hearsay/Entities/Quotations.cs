namespace Hearsay.Entities;

/// <summary>Which tokens stand inside quotation marks. A quotation left open ends with its paragraph.</summary>
internal static class Quotations
{
    /// <summary>For each token the number of its quotation, from 1 in text order; 0 outside.</summary>
    public static int[] Number(Reading reading)
    {
        var numbers = new int[reading.Tokens.Length];
        var (current, last, paragraph) = (0, 0, -1);
        for (var i = 0; i < numbers.Length; i++)
        {
            var here = reading.Sentences[reading.Tokens[i].Sentence].Paragraph;
            if (here != paragraph) (paragraph, current) = (here, 0);
            switch (Mark(reading.Word(i)))
            {
                case MarkKind.Either when current == 0:
                case MarkKind.Open when current == 0:
                    current = ++last;
                    numbers[i] = current;
                    break;
                case MarkKind.Either or MarkKind.Close:
                    numbers[i] = current;
                    current = 0;
                    break;
                default:
                    numbers[i] = current;
                    break;
            }
        }
        return numbers;
    }

    private enum MarkKind { None, Open, Close, Either }

    private static MarkKind Mark(ReadOnlySpan<char> word) => word switch
    {
        "\"" => MarkKind.Either,
        "“" or "„" or "«" or "``" => MarkKind.Open,
        "”" or "»" or "''" => MarkKind.Close,
        _ => MarkKind.None,
    };
}
