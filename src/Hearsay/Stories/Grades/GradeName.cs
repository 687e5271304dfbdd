namespace Hearsay.Stories.Grades;

/// <summary>How well a slot is supported (rule R5), in the order in which the conditions are tried.</summary>
public enum GradeName
{
    /// <summary>The root withdrew it.</summary>
    Retracted,

    /// <summary>Currently affirmed and denied by different principals.</summary>
    Disputed,

    /// <summary>A responsible party affirms against interest, and another side affirms.</summary>
    AdmittedPlus,

    /// <summary>A responsible party affirms against interest.</summary>
    Admitted,

    /// <summary>Two independent sources or more, on two sides or more, at least one a third party.</summary>
    Corroborated,

    /// <summary>Two independent sources or more, all on one side.</summary>
    OneSided,

    /// <summary>One third-party root.</summary>
    SingleSource,

    /// <summary>Only parties and their partisans say so.</summary>
    PartyClaim,

    /// <summary>Nothing above.</summary>
    Unresolved,
}
