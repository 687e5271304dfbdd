namespace Hearsay.Intake;

/// <summary>Provenance of what the caller gave.</summary>
internal static class GivenNotes
{
    public static IEnumerable<string> Of(IntakeOptions options)
    {
        if (options.Outlet is not null) yield return "outlet: given";
        if (options.Published is not null) yield return "published: given";
    }
}
