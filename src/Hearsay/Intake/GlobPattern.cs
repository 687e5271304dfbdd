using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Intake;

/// <summary>File patterns, for shells that do not expand them and for <c>**</c>.</summary>
internal static class GlobPattern
{
    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny("*?[") >= 0;

    /// <summary>Files that match, in ordinal order.</summary>
    public static IEnumerable<string> Find(string pattern)
    {
        pattern = pattern.Replace('\\', Path.DirectorySeparatorChar == '\\' ? '/' : '\\');
        var wild = pattern.AsSpan().IndexOfAny("*?[");
        var slash = pattern.LastIndexOf('/', wild);
        var root = slash switch { < 0 => ".", 0 => "/", _ => pattern[..slash] };
        if (!Directory.Exists(root)) return [];
        if (Compile(pattern[(slash + 1)..]) is not { } regex) return [];
        var prefix = root.EndsWith('/') ? root.Length : root.Length + 1;
        return FileTree.Below(root)
            .Where(file => regex.IsMatch(file[prefix..].Replace('\\', '/')))
            .Select(file => slash < 0 ? file[prefix..] : file);
    }

    private static Regex? Compile(string glob)
    {
        try
        {
            return new Regex(ToRegex(glob), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (ArgumentException) // a set such as [z-a]
        {
            return null;
        }
    }

    private static string ToRegex(string glob)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < glob.Length; i++)
        {
            if (glob.AsSpan(i).StartsWith("**/")) { regex.Append("(?:[^/]+/)*"); i += 2; }
            else if (glob.AsSpan(i).StartsWith("**")) { regex.Append(".*"); i++; }
            else if (glob[i] == '*') regex.Append("[^/]*");
            else if (glob[i] == '?') regex.Append("[^/]");
            else if (glob[i] == '[' && glob.IndexOf(']', i + 2) is > 0 and var end) { regex.Append(Set(glob[(i + 1)..end])); i = end; }
            else regex.Append(Regex.Escape(glob[i].ToString()));
        }
        return regex.Append('$').ToString();
    }

    private static string Set(string inside)
    {
        var negated = inside[0] is '!' or '^';
        var body = (negated ? inside[1..] : inside).Replace("\\", "\\\\").Replace("[", "\\[").Replace("^", "\\^");
        return negated ? $"[^/{body}]" : $"[{body}]";
    }
}
