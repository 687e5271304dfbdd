namespace Hearsay.Entities;

/// <summary>
/// People or bodies named one after another, "Senators Berg and Kalna", as a mention of their own, so
/// that "they" and "the senators" have something to stand for. Its head is the word that joins them.
/// </summary>
internal static class Groups
{
    public const string Why = "mentions/1: group";

    /// <summary>Adds the groups whose members are all among the mentions found, of one type, and at least one of them a name.</summary>
    public static void AddTo(List<Mention> found, Reading reading, SyntaxIndex syntax, NounPhrases phrases)
    {
        var byHead = new Dictionary<int, int>();
        for (var i = 0; i < found.Count; i++)
        {
            var (first, end) = reading.TokensOf(found[i].Span);
            if (found[i].Form != MentionForm.Pronoun) byHead.TryAdd(found[i].Form == MentionForm.Name ? syntax.HeadOf(first, end) : reading.TokensOf(found[i].Head).First, i);
        }
        var count = found.Count;
        for (var token = 0; token < reading.Tokens.Length; token++)
        {
            if (syntax.Child(token, Dependency.Conj) < 0 || !byHead.TryGetValue(token, out var first)) continue;
            if (Find(found, reading, syntax, phrases, byHead, token, first) is { } group) found.Add(group);
        }
    }

    /// <summary>True for a plural title before the first of several: it belongs to all of them.</summary>
    public static bool IsTitleOfGroup(int title, int name, Reading reading, SyntaxIndex syntax) =>
        syntax.Child(name, Dependency.Conj) >= 0 && reading.Syntax[title].Features.Contains("Number=Plur", StringComparison.Ordinal);

    private static Mention? Find(
        List<Mention> found, Reading reading, SyntaxIndex syntax, NounPhrases phrases, Dictionary<int, int> byHead, int head, int first)
    {
        var type = found[first].Type;
        if (type is not (EntityType.Person or EntityType.Org or EntityType.Place)) return null;
        var (start, end) = phrases.Around(head);
        start = Math.Min(start, reading.TokensOf(found[first].Span).First);
        var (joint, named) = (-1, found[first].Form == MentionForm.Name);
        for (var child = syntax.Child(head, Dependency.Conj); child >= 0; child = syntax.NextSibling(child))
        {
            if (syntax.Relations[child] != Dependency.Conj) continue;
            if (child < head) return null;
            if (!byHead.TryGetValue(child, out var member) || found[member].Type != type) return null;
            named |= found[member].Form == MentionForm.Name;
            var word = syntax.Child(child, Dependency.Cc);
            if (word >= 0 && reading.Word(word) is not ("and" or "&")) return null;
            if (word >= 0) joint = word;
            end = Math.Max(phrases.Around(child).End, reading.TokensOf(found[member].Span).End);
        }
        if (joint < start || joint >= end || !named) return null;
        var span = new TextSpan(reading.Tokens[start].Span.Start, reading.Tokens[end - 1].Span.End);
        return new Mention(default, span, reading.Tokens[joint].Span, type, MentionForm.Nominal, null, Why);
    }
}
