using System.Text.RegularExpressions;

namespace Hearsay.Intake.Html.Metadata;

/// <summary>The day that many outlets put in an article's address: <c>/2025/04/28/</c>, <c>/2025-04-28/</c>, <c>/20250428/</c>.</summary>
internal static partial class DateInAddress
{
    public static DateOnly? Find(Uri url)
    {
        var match = Day().Match(url.AbsolutePath);
        return match.Success && DateOnly.TryParseExact(match.Groups["y"].Value + match.Groups["m"].Value.PadLeft(2, '0') + match.Groups["d"].Value.PadLeft(2, '0'),
            "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"/(?<y>(19|20)\d\d)(?<s>[/-]?)(?<m>\d\d?)\k<s>(?<d>\d\d?)([/-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
