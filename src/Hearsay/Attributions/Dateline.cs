using System.Text.RegularExpressions;

namespace Hearsay.Attributions;

/// <summary>
/// The line of place, date and agency before the first words of a report: "SEOUL, April 3 (Yonhap) -". Either
/// the place stands in capitals or an agency in brackets; a dash or colon ends it.
/// </summary>
/// <param name="End">Where the report's own words begin.</param>
/// <param name="Agency">The words in brackets; null where there are none.</param>
internal readonly partial record struct Dateline(int End, TextSpan? Agency)
{
    /// <summary>The dateline that begins a paragraph at this position; null where none does.</summary>
    public static Dateline? At(Reading reading, int position)
    {
        if (position > 0 && reading.Text[position - 1] is not ('\n' or '\r')) return null;
        var match = Line().Match(reading.Text, position);
        if (!match.Success) return null;
        var agency = match.Groups["agency"];
        if (!agency.Success && !InCapitals(match.Groups["place"].ValueSpan)) return null;
        return new Dateline(position + match.Length, agency.Success ? new TextSpan(agency.Index, agency.Index + agency.Length) : null);
    }

    /// <summary>The first word has no small letter: an acronym of two letters is no place.</summary>
    private static bool InCapitals(ReadOnlySpan<char> place)
    {
        var letters = 0;
        foreach (var letter in place)
        {
            if (char.IsLower(letter)) return false;
            if (char.IsLetter(letter)) letters++;
            else if (letter is ' ' or ',') break;
        }
        return letters >= 3;
    }

    /// <summary>A place, perhaps a region and a date, perhaps an agency in brackets, a dash. It stands within the first 100 characters.</summary>
    [GeneratedRegex(@"\G(?<place>[\p{Lu}][\p{L} .,'’/\-0-9]{0,60}?)\s*(?:\((?<agency>[\p{Lu}][^()/;]{1,38})(?:[/;][^()]*)?\)\s*(?:--?|–|—|:)|(?:\s--?|\s?–|\s?—))\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
