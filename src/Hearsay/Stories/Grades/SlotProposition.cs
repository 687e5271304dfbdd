using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories.Grades;

/// <summary>
/// What a slot is about, in the words of the first report that tells it as having happened; where all deny it, in
/// those of a report that denies it, without the word that negates: stances are for or against these words.
/// </summary>
internal static class SlotProposition
{
    private const int MostCharacters = 180;

    private static readonly FrozenDictionary<string, string> Positive = Read();

    /// <summary>The member whose words stand for the slot.</summary>
    public static Member Telling(IReadOnlyList<Member> members) =>
        members.FirstOrDefault(one => one.Claim.Factuality.Value == FactualityValue.Happened && one.Claim.Position == Position.Affirm)
        ?? members.FirstOrDefault(one => one.Claim.Position == Position.Deny && NegationIn(one.Claim) is null)
        ?? members[0];

    /// <summary>Its words, as lists show them.</summary>
    public static string Of(Member member)
    {
        if (member.Claim.Withheld is { } withheld) return withheld.Slot;
        var words = string.Join(" … ", member.Claim.Spans.Select(span => Words(member, span)));
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '“', '”', ',', ' ');
        if (words.Length <= MostCharacters) return words;
        var end = words.LastIndexOf(' ', MostCharacters);
        return words[..(end > 0 ? end : MostCharacters)] + " …";
    }

    /// <summary>The word that negates a denied claim from inside; null where it is denied from outside, or not at all.</summary>
    public static TextSpan? NegationIn(Claim claim) =>
        claim.Factuality is { Value: FactualityValue.Denied, Cue: { } cue } && claim.Spans.Any(span => span.Contains(cue)) ? cue : null;

    /// <summary>The words, with the name in place of a pronoun that acts.</summary>
    private static string Words(Member member, TextSpan span)
    {
        if (NegationIn(member.Claim) is { } cue && span.Contains(cue) && Positive.TryGetValue(member.Filed.Quote(cue), out var instead))
        {
            var words = member.Filed.Words;
            var gap = instead.Length == 0 && cue.End < span.End && words[cue.End] == ' ' ? 1 : 0;
            return string.Concat(words.AsSpan(span.Start, cue.Start - span.Start), instead, words.AsSpan(cue.End + gap, span.End - cue.End - gap));
        }
        var agent = member.Claim.Arguments.FirstOrDefault(one => one.Role == ArgumentRole.Agent && span.Contains(one.Span));
        if (agent?.Entity is not { } id || agent.Span != agent.Head || id.Value >= member.Filed.Entities.Length) return member.Filed.Quote(span);
        var name = member.Filed.Entities[id.Value].Name;
        var said = member.Filed.Quote(agent.Span);
        return char.IsLower(said[0]) || said.Length <= 4
            ? string.Concat(member.Filed.Words.AsSpan(span.Start, agent.Span.Start - span.Start), name, member.Filed.Words.AsSpan(agent.Span.End, span.End - agent.Span.End))
            : member.Filed.Quote(span);
    }

    private static FrozenDictionary<string, string> Read()
    {
        var stream = typeof(SlotProposition).Assembly.GetManifestResourceStream("Hearsay.Stories.Grades.negations.tsv")
            ?? throw new InvalidOperationException("negations.tsv is not in the assembly; build the project again.");
        return KnowledgeFile.Rows(new StreamReader(stream), 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
    }
}
