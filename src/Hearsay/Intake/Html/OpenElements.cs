using System.Collections.Frozen;

namespace Hearsay.Intake.Html;

/// <summary>
/// Counts how deep tags nest, before the parser pays for it: its cost grows with the square of open
/// elements. Tags that close themselves (<c>p</c>, <c>li</c>, <c>td</c>) and void ones do not count.
/// </summary>
internal sealed class OpenElements
{
    // An end tag closes the nearest open element of its name, looked for this far up.
    private const int Reach = 64;

    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(StringComparer.Ordinal,
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "a", "nobr", "html", "head", "body",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "image", "keygen", "bgsound", "basefont");

    private readonly List<string> _open = [];

    /// <summary>Elements open now.</summary>
    public int Depth => _open.Count;

    public void Start(string name, bool selfClosing)
    {
        if (!selfClosing && !Uncounted.Contains(name)) _open.Add(name);
    }

    public void End(string name)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - Reach); i--)
        {
            if (_open[i] != name) continue;
            _open.RemoveRange(i, _open.Count - i);
            return;
        }
    }
}
