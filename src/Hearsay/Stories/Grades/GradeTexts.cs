namespace Hearsay.Stories.Grades;

/// <summary>Grades as they are written, and their Admiralty credibility.</summary>
public static class GradeTexts
{
    /// <summary>All grades as they are written, in the order of rule R5.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<GradeName>().Select(Of)];

    /// <summary>As written in output.</summary>
    public static string Of(GradeName grade) => grade switch
    {
        GradeName.Retracted => "RETRACTED",
        GradeName.Disputed => "DISPUTED",
        GradeName.AdmittedPlus => "ADMITTED+",
        GradeName.Admitted => "ADMITTED",
        GradeName.Corroborated => "CORROBORATED",
        GradeName.OneSided => "ONE-SIDED",
        GradeName.SingleSource => "SINGLE-SOURCE",
        GradeName.PartyClaim => "PARTY-CLAIM",
        _ => "UNRESOLVED",
    };

    /// <summary>The credibility digit of the Admiralty code: 1 confirmed, 2 probably true, 3 possibly true, 6 cannot be judged.</summary>
    public static int Admiralty(GradeName grade) => grade switch
    {
        GradeName.AdmittedPlus or GradeName.Corroborated => 1,
        GradeName.Admitted => 2,
        GradeName.OneSided or GradeName.SingleSource => 3,
        _ => 6,
    };
}
