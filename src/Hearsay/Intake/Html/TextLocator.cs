using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>
/// Finds each text node of the tree in the tokens' text. Nodes mostly follow each other as the tokens
/// do; where the parser moved one (text inside a table but outside its cells), it is looked for after
/// its neighbour's or parent's start tag. A node that cannot be found stays without a place.
/// </summary>
internal sealed class TextLocator(PageTokens tokens, Dictionary<INode, int> starts)
{
    // Searching stops after this many units in all, so that a hostile page costs little.
    private const long SearchBudget = 20_000_000;

    private long _searched;
    private int _next;

    public Dictionary<INode, int> Places { get; } = new(ReferenceEqualityComparer.Instance);

    public int Depth { get; private set; }

    public void Locate(INode root) => Visit(root, 0, 0);

    private void Visit(INode node, int least, int depth)
    {
        Depth = Math.Max(Depth, depth);
        foreach (var child in node.ChildNodes)
        {
            if (child is IElement element)
            {
                if (starts.TryGetValue(element, out var start) && start >= 0) least = tokens.FirstAfter(start);
                if (element.LocalName is not ("script" or "style")) Visit(element, least, depth + 1);
            }
            else if (child is IText text)
            {
                Place(text, least);
            }
        }
    }

    private void Place(IText node, int least)
    {
        var data = node.Data.AsSpan();
        var lead = data.Length - data.TrimStart().Length;
        var words = data[lead..];
        if (words.IsEmpty) return;
        var at = SkipSpace(Math.Max(_next, least));
        if (!tokens.Text.AsSpan(at).StartsWith(words) && (at = Search(words, least)) < 0) return;
        Places[node] = at - lead;
        _next = at + words.Length;
    }

    private int SkipSpace(int at)
    {
        while (at < tokens.Text.Length && char.IsWhiteSpace(tokens.Text[at])) at++;
        return at;
    }

    private int Search(ReadOnlySpan<char> words, int least)
    {
        if (_searched > SearchBudget) return -1;
        var found = tokens.Text.AsSpan(least).IndexOf(words);
        _searched += found < 0 ? tokens.Text.Length - least : found;
        return found < 0 ? -1 : found + least;
    }
}
