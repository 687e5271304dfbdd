namespace Hearsay.Stories.Credits;

/// <summary>Cuts a list of names ("2024 Reuters, AP and Kyiv Post.") at commas, "and" and the like.</summary>
internal static class NameList
{
    private static readonly string[] Joints = [" and ", " with ", " for ", " at ", " in ", " of "];

    public static IEnumerable<TextSpan> Split(string words)
    {
        var start = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var joint = words[i] is ',' or ';' or '/' or '|' or '&' or '(' or ')' or '.' or '\n' ? 1 : JointAt(words, i);
            if (joint == 0) continue;
            if (Trimmed(words, start, i) is { IsEmpty: false } name) yield return name;
            start = i + joint;
            i += Math.Max(0, joint - 2); // its last blank may begin the next
        }
        if (start > 0 && Trimmed(words, start, words.Length) is { IsEmpty: false } last) yield return last;
        if (Trimmed(words, 0, words.Length) is { IsEmpty: false } whole) yield return whole;
    }

    private static int JointAt(string words, int i)
    {
        foreach (var joint in Joints)
        {
            if (string.CompareOrdinal(words, i, joint, 0, joint.Length) == 0) return joint.Length;
        }
        return 0;
    }

    /// <summary>Without blanks, years and signs at its edges.</summary>
    private static TextSpan Trimmed(string words, int start, int end)
    {
        start = Math.Min(start, end);
        while (start < end && !char.IsLetter(words[start])) start++;
        while (end > start && !char.IsLetterOrDigit(words[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
