namespace Hearsay.Web.Api;

/// <summary>Addresses of screens that stay.</summary>
internal static class Permalinks
{
    public static string Claim(ClaimId claim) => "/claims/" + claim.Value;

    /// <summary>The hash names the version; the number after it is for people.</summary>
    public static string Report(ReportId report) => $"/reports/{report.Value}/v/1";

    public static string Story(StoryId story) => "/stories/" + Uri.EscapeDataString(story.Value);
}
