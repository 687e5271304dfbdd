namespace Hearsay.Stories.Grades;

/// <summary>A claim of a slot with its report and coded event.</summary>
internal sealed record Member(FiledReport Filed, int Number, Claim Claim, CodedEvent? Coded)
{
    public static Member Of(FiledReport filed, int number)
    {
        var claim = filed.Claims[number];
        return new(filed, number, claim, filed.Events.FirstOrDefault(coded => coded.Claim == claim.Id));
    }
}
