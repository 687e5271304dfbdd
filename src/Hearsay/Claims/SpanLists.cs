namespace Hearsay.Claims;

/// <summary>Small help for lists of spans.</summary>
internal static class SpanLists
{
    /// <summary>In text order, with those that touch made one.</summary>
    public static ImmutableArray<TextSpan> Joined(IEnumerable<TextSpan> parts)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var part in parts.Order())
        {
            if (spans.Count > 0 && part.Start <= spans[^1].End) spans[^1] = spans[^1].Union(part);
            else spans.Add(part);
        }
        return spans.ToImmutable();
    }

    /// <summary>The first; null where there is none.</summary>
    public static TextSpan? FirstOrNull(this ImmutableArray<TextSpan> spans) => spans.IsEmpty ? null : spans[0];
}
