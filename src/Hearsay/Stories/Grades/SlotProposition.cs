namespace Hearsay.Stories.Grades;

/// <summary>What a slot is about, in the words of the first report that tells it as having happened.</summary>
internal static class SlotProposition
{
    private const int MostCharacters = 180;

    public static string Of(IReadOnlyList<Member> members)
    {
        var member = members.FirstOrDefault(one => one.Claim.Factuality.Value == FactualityValue.Happened && one.Claim.Position == Position.Affirm)
            ?? members[0];
        if (member.Claim.Withheld is { } withheld) return withheld.Slot;
        var words = string.Join(" … ", member.Claim.Spans.Select(span => Words(member, span)));
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '“', '”', ',', ' ');
        if (words.Length <= MostCharacters) return words;
        var end = words.LastIndexOf(' ', MostCharacters);
        return words[..(end > 0 ? end : MostCharacters)] + " …";
    }

    /// <summary>The words, with the name in place of a pronoun that acts.</summary>
    private static string Words(Member member, TextSpan span)
    {
        var agent = member.Claim.Arguments.FirstOrDefault(one => one.Role == ArgumentRole.Agent && span.Contains(one.Span));
        if (agent?.Entity is not { } id || agent.Span != agent.Head || id.Value >= member.Filed.Entities.Length) return member.Filed.Quote(span);
        var name = member.Filed.Entities[id.Value].Name;
        var said = member.Filed.Quote(agent.Span);
        return char.IsLower(said[0]) || said.Length <= 4
            ? string.Concat(member.Filed.Words.AsSpan(span.Start, agent.Span.Start - span.Start), name, member.Filed.Words.AsSpan(agent.Span.End, span.End - agent.Span.End))
            : member.Filed.Quote(span);
    }
}
