namespace Hearsay.Language;

internal readonly ref partial struct ChunkCutter
{
    // Longer runs are no addresses; without a limit, text without spaces would take quadratic time.
    private const int LongestMail = 128, LongestHost = 256;

    /// <summary>End of a web or mail address or a file name that begins here; else <paramref name="start"/>.</summary>
    private int AddressEnd(int start)
    {
        if (start > _start && CharKinds.IsWord(_text[start - 1])) return start;
        var rest = _text[start.._end];
        if (rest.Length < 5 || !CharKinds.IsWord(rest[0])) return start;
        if (HasScheme(rest)) return TrimmedEnd(start, _end);
        var at = rest[..Math.Min(rest.Length, LongestMail)].IndexOf('@');
        if (at > 0 && MailEnd(start, start + at) is var mail && mail > start) return mail;
        return rest[..Math.Min(rest.Length, LongestHost)].Contains('.') ? HostEnd(start) : start;
    }

    private static bool HasScheme(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
        || (rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && rest.Length > 7)
        || (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && CharKinds.IsWord(rest[4]));

    private int TrimmedEnd(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] is '"' or '<' or '>' or '\u201C' or '\u201D' or '|') end = i;
        }
        var hasBracket = _text[start..end].Contains('(');
        while (end > start && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '\u2019' or '\u2026')
        {
            if (_text[end - 1] == ')' && hasBracket) break;
            end--;
        }
        return end;
    }

    private int MailEnd(int start, int at)
    {
        for (var i = start; i < at; i++)
        {
            if (!CharKinds.IsWord(_text[i]) && _text[i] is not ('.' or '-' or '+' or '%')) return start;
        }
        var end = at + 1;
        while (end < _end && (CharKinds.IsWord(_text[end]) || _text[end] is '.' or '-')) end++;
        while (end > at + 1 && _text[end - 1] is '.' or '-') end--;
        return _text[(at + 1)..end].Contains('.') ? end : start;
    }

    /// <summary>"example.org/page" without a scheme: the last label of the host must be a known one.</summary>
    private int HostEnd(int start)
    {
        var (end, label, limit) = (start, -1, Math.Min(_end, start + LongestHost));
        while (end < limit && (WordAt(end) || (_text[end] is '.' or '-' or '_' && WordAt(end + 1) && end > start)))
        {
            if (_text[end] == '.') label = end + 1;
            end++;
        }
        if (label < 0 || !LetterAt(label) || !EnglishWords.IsDomain(_text[label..end])) return start;
        if (char.IsUpper(_text[label]) && !char.IsUpper(_text[start])) return start;
        return At(end) == '/' && WordAt(end + 1) ? TrimmedEnd(start, _end) : end;
    }
}
