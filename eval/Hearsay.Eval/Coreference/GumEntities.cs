namespace Hearsay.Eval.Coreference;

/// <summary>Reads GUM's <c>Entity=</c> annotation: mentions, their types and chains.</summary>
internal static class GumEntities
{
    public static ImmutableArray<GoldMention> Of(GumDocument document)
    {
        var open = new Dictionary<string, Stack<(int First, string Type)>>(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<GoldMention>();
        for (var token = 0; token < document.Misc.Length; token++)
        {
            foreach (var part in Parts(document.Misc[token]))
            {
                var fields = part.TrimStart('(').TrimEnd(')').Split('-', 3);
                var opens = part[0] == '(';
                if (opens)
                {
                    if (!open.TryGetValue(fields[0], out var stack)) open.Add(fields[0], stack = new());
                    stack.Push((token, fields.Length > 1 ? fields[1] : ""));
                }
                if (part[^1] == ')' && open.TryGetValue(fields[0], out var begun) && begun.TryPop(out var start) && !fields[0].Contains('['))
                    found.Add(Make(document.Reading, start.First, token + 1, int.Parse(fields[0], CultureInfo.InvariantCulture), start.Type));
            }
        }
        found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        return found.ToImmutable();
    }

    private static GoldMention Make(Reading reading, int first, int end, int entity, string type) =>
        new(first, end, entity, type, PhraseHead.Of(reading, first, end));

    private static IEnumerable<string> Parts(string misc)
    {
        var start = misc.IndexOf("Entity=", StringComparison.Ordinal);
        if (start < 0 || (start > 0 && misc[start - 1] != '|')) yield break;
        var end = misc.IndexOf('|', start);
        var value = misc[(start + 7)..(end < 0 ? misc.Length : end)];
        var from = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == ')' || (i + 1 < value.Length && value[i + 1] == '('))
            {
                yield return value[from..(i + 1)];
                from = i + 1;
            }
        }
        if (from < value.Length) yield return value[from..];
    }
}
