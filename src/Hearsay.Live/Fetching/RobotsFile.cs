namespace Hearsay.Live.Fetching;

/// <summary>
/// A site's robots.txt (RFC 9309): the groups for this program's name, else those for everyone; the longest rule
/// that matches decides, and Allow wins among equals. <c>*</c> and a closing <c>$</c> are understood.
/// </summary>
internal sealed class RobotsFile
{
    /// <summary>As much of a file as is read; RFC 9309 asks for 500 KiB at least.</summary>
    public const int Longest = 512 << 10;

    private readonly ImmutableArray<(string Pattern, bool Allow)> _rules;

    private RobotsFile(ImmutableArray<(string, bool)> rules, TimeSpan? delay) => (_rules, Delay) = (rules, delay);

    /// <summary>No rules: all may be fetched.</summary>
    public static RobotsFile Open { get; } = new([], null);

    /// <summary>The server fails to say: nothing may be fetched (RFC 9309, 2.3.1.4).</summary>
    public static RobotsFile Closed { get; } = new([("/", false)], null);

    /// <summary><c>Crawl-delay</c>; null where unsaid.</summary>
    public TimeSpan? Delay { get; }

    public static RobotsFile Parse(string text, string product)
    {
        Group mine = new(), everyones = new();
        List<Group> current = [];
        var inRules = false;
        foreach (var (name, value) in Lines(text))
        {
            if (name == "user-agent")
            {
                if (inRules) (current, inRules) = ([], false);
                if (value == "*") current.Add(everyones);
                else if (Token(value).Equals(product, StringComparison.OrdinalIgnoreCase)) current.Add(mine);
                continue;
            }
            if (name is not ("allow" or "disallow" or "crawl-delay")) continue;
            inRules = true;
            foreach (var group in current) group.Add(name, value);
        }
        var chosen = mine.Named ? mine : everyones;
        return new RobotsFile([.. chosen.Rules.OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.Allow)], chosen.Delay);

    }

    public bool Allows(Uri address)
    {
        var path = Encode(address.PathAndQuery);
        foreach (var (pattern, allow) in _rules)
        {
            if (Matches(pattern, path)) return allow;
        }
        return true;
    }

    private static IEnumerable<(string Name, string Value)> Lines(string text)
    {
        foreach (var line in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var words = line.Split('#')[0];
            var colon = words.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) yield return (words[..colon].Trim().ToLowerInvariant(), words[(colon + 1)..].Trim());
        }
    }

    private static string Token(string value) => new([.. value.TakeWhile(letter => char.IsAsciiLetter(letter) || letter is '-' or '_')]);

    /// <summary>Escapes compare equal whichever letters they are written in.</summary>
    private static string Encode(string path)
    {
        var made = new System.Text.StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var letter = (char)Convert.ToByte(path.Substring(i + 1, 2), 16);
                if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~') made.Append(letter);
                else made.Append('%').Append(char.ToUpperInvariant(path[i + 1])).Append(char.ToUpperInvariant(path[i + 2]));
                i += 2;
            }
            else if (path[i] > 0x7F) made.Append(Uri.EscapeDataString(char.IsSurrogate(path[i]) && i + 1 < path.Length ? path.Substring(i++, 2) : path[i].ToString()));
            else made.Append(path[i]);
        }
        return made.ToString();
    }

    /// <summary>Wildcards by backing up to the last star alone: linear in pattern times path.</summary>
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        if (anchored) pattern = pattern[..^1];
        else pattern += "*";
        var (p, s, star, mark) = (0, 0, -1, 0);
        while (s < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*') (star, mark) = (p++, s);
            else if (p < pattern.Length && pattern[p] == path[s]) (p, s) = (p + 1, s + 1);
            else if (star >= 0) (p, s) = (star + 1, ++mark);
            else return false;
        }
        return pattern.AsSpan(p).IndexOfAnyExcept('*') < 0;
    }

    private sealed class Group
    {
        public List<(string Pattern, bool Allow)> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public bool Named => Rules.Count > 0 || Delay is not null || _empty;

        private bool _empty;

        public void Add(string name, string value)
        {
            if (name != "crawl-delay")
            {
                _empty = true; // a Disallow without a path allows all, and names the group all the same
                if (value.Length > 0 && value[0] is '/' or '*') Rules.Add((Encode(value), name == "allow"));
            }
            else if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86400)
                Delay = TimeSpan.FromSeconds(seconds);
        }
    }
}
