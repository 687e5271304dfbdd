using System.Text.RegularExpressions;
using Hearsay.Knowledge;

namespace Hearsay.Attributions.Chains;

/// <summary>Reads the credit of an agency in a dateline: "SEOUL, April 3 (Yonhap) -".</summary>
internal static partial class CreditReader
{
    private const int Paragraphs = 3;

    /// <summary>The agency that wrote the report; null where no dateline credits one.</summary>
    public static ChainLink? Read(Reading reading)
    {
        foreach (var paragraph in reading.Paragraphs.Where(p => p.Kind != ParagraphKind.Title).Take(Paragraphs))
        {
            var match = Dateline().Match(reading.Text, paragraph.Span.Start, paragraph.Span.Length);
            if (!match.Success) continue;
            var agency = match.Groups["agency"];
            if (!NewsSources.Shipped.TryFind(agency.ValueSpan, out var source, out _)) continue;
            var span = new TextSpan(agency.Index, agency.Index + agency.Length);
            return new ChainLink(source.Name, source.Kind, span, null, source.Principal, "credit in the dateline");
        }
        return null;
    }

    /// <summary>A place in capitals or title case, perhaps a date, the agency in brackets, a dash. A dateline stands within the first 80 characters.</summary>
    [GeneratedRegex(@"\G[\p{Lu}\p{L} .,'’/\-0-9]{0,60}\((?<agency>[\p{Lu}][^()/;]{1,38})(?:[/;][^()]*)?\)\s*(?:--?|–|—|:)", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();
}
