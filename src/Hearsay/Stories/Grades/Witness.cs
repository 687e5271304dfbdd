namespace Hearsay.Stories.Grades;

/// <summary>A testimony with its root.</summary>
internal sealed record Witness(Testimony Testimony, Root Root)
{
    public string Principal => Root.Principal;
}
