namespace Hearsay.Intake.Texts;

/// <summary>
/// Notices that the first line of a plain text is its title: short, without a full stop at its end,
/// on a line of its own, with longer text after it that does not go on in the middle of a sentence.
/// </summary>
internal static class TitleLine
{
    private const int Longest = 200;
    private const int FewestWords = 2;

    public static TextSpan? Find(string text)
    {
        var first = Lines.Next(text, 0);
        if (first is not { } line || !LooksLikeTitle(line.Of(text))) return null;
        if (Lines.Next(text, line.End) is not { } second) return null;
        var body = text.Length - second.Start;
        if (body <= line.Length) return null;
        if (Lines.BlankBetween(text, line.End, second.Start)) return line;
        return GoesOn(line.Of(text), second.Of(text)) ? null : line;
    }

    private static bool LooksLikeTitle(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > Longest || Words(line) < FewestWords) return false;
        var end = line.TrimEnd("\"'”’»)] ");
        return !end.IsEmpty && end[^1] is not ('.' or ',' or ';' or ':' or '-' or '–' or '—' or '(' or '…');
    }

    /// <summary>True where both lines look like one paragraph that was wrapped at a fixed width.</summary>
    private static bool GoesOn(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (char.IsLower(second[0])) return true;
        var wrapped = first.Length >= 55 && second.Length <= 100 && Math.Abs(first.Length - second.Length) <= 20;
        return wrapped && second.TrimEnd()[^1] is not ('.' or '"' or '”' or '?' or '!');
    }

    private static int Words(ReadOnlySpan<char> line)
    {
        var (count, inside) = (0, false);
        foreach (var c in line)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inside) count++;
            inside = !space;
        }
        return count;
    }
}
