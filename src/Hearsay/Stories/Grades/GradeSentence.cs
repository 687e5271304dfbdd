using System.Text;

namespace Hearsay.Stories.Grades;

/// <summary>Rule R8: a grade in plain words: who affirms and denies since when, how many independent sources, what collapsed, what is withheld.</summary>
internal static class GradeSentence
{
    public static string Of(GradedSlot graded)
    {
        var text = new StringBuilder();
        text.Append(graded.GradeText).Append(": ").Append(Opening(graded));
        Part(text, Stances(graded, Position.Affirm, "has affirmed it", "affirms it"));
        Part(text, Stances(graded, Position.Deny, "has denied it", "denies it"));
        Part(text, Stances(graded, Position.NonCommittal, "has neither confirmed nor denied it", "neither confirms nor denies it"));
        Part(text, Stances(graded, Position.Withheld, "has not disclosed it", "does not disclose it"));
        Part(text, Sources(graded));
        Part(text, Collapsed(graded));
        Part(text, Withheld(graded));
        return text.Append('.').ToString();
    }

    private static void Part(StringBuilder text, string part)
    {
        if (part.Length > 0) text.Append("; ").Append(part);
    }

    private static string Opening(GradedSlot graded) => graded.Grade switch
    {
        GradeName.Retracted => "the one who said it has withdrawn it",
        GradeName.Disputed => "one party affirms it and another denies it",
        GradeName.AdmittedPlus => $"{Admitting(graded)} says so against its own interest, and another side says so too",
        GradeName.Admitted => $"{Admitting(graded)} says so against its own interest",
        GradeName.Corroborated => "independent sources on different sides agree, a third party among them",
        GradeName.OneSided => "independent sources agree, all on one side",
        GradeName.SingleSource => "it rests on one source without a known interest",
        GradeName.PartyClaim => "only parties and their partisans say so",
        _ => "no speaker is named for it",
    } + (graded.Negated ? " (that it did not happen)" : "");

    private static string Admitting(GradedSlot graded) => Principals.NameOf(
        graded.Positions.First(step => step is { IsCurrent: true, Interest: Interest.Against, Retracted: false }).Principal);

    private static string Stances(GradedSlot graded, Position stance, string since, string undated)
    {
        var steps = graded.Positions.Where(step => step is { IsCurrent: true, Retracted: false } && step.Stance == stance).ToArray();
        if (steps.Length == 0) return "";
        return string.Join("; ", steps.Select(step =>
            $"{Principals.NameOf(step.Principal)} {(step.From is { } from ? $"{since} since {Days.Of(from)}" : undated)}{Before(graded, step)}"));
    }

    private static string Before(GradedSlot graded, PositionStep step)
    {
        var earlier = graded.Positions.LastOrDefault(other =>
            other.Principal == step.Principal && !other.IsCurrent && !other.Retracted && other.Stance != step.Stance);
        if (earlier is null) return "";
        var what = earlier.Stance switch
        {
            Position.Deny => "having denied it",
            Position.Affirm => "having affirmed it",
            Position.Withheld => "not having disclosed it",
            _ => "having neither confirmed nor denied it",
        };
        return $", {what}{(earlier.From is { } from ? $" on {Days.Of(from)}" : " before")}";
    }

    private static string Sources(GradedSlot graded)
    {
        if (graded.KMin == 0) return "";
        var reports = graded.Slot.Testimonies.Select(said => said.Report).Distinct().Count();
        var sources = $"{Count(reports, "report")} {(reports == 1 ? "rests" : "rest")} on {Count(graded.KMin, "independent source")}";
        return graded.KMax > graded.KMin ? $"{sources}, or on {Number(graded.KMax)} if none of them rests on another" : sources;
    }

    private static string Collapsed(GradedSlot graded) => string.Join(", ", graded.Dependences.Select(one => one.Why switch
    {
        "cites" => $"{Principals.NameOf(one.A)} cites {Principals.NameOf(one.B)}",
        "copy" => $"{Principals.NameOf(one.B)} prints the text of {Principals.NameOf(one.A)}",
        "same statement" => $"{Principals.NameOf(one.A)} and {Principals.NameOf(one.B)} carry one statement",
        "same data" => $"{Principals.NameOf(one.A)} and {Principals.NameOf(one.B)} rest on the same data",
        _ => $"{Principals.NameOf(one.A)} may rest on {Principals.NameOf(one.B)}, which is not shown",
    }));

    private static string Withheld(GradedSlot graded)
    {
        if (graded.Slot.Withheld.Length == 0) return "";
        return string.Join("; ", graded.Slot.Withheld.GroupBy(note => note.By, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key is { } by ? $"{Principals.NameOf(by)} does not disclose " : "nobody discloses ")
                + string.Join(" or ", group.Select(note => note.Slot).Distinct().Order(StringComparer.Ordinal))));
    }

    private static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Numbers up to ten in words, as running text has them.</summary>
    private static string Number(int count) => count is >= 0 and < 11 ? Words[count] : count.ToString(CultureInfo.InvariantCulture);

    private static readonly ImmutableArray<string> Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
}
