namespace Hearsay.Claims;

/// <summary>Small help for lists of spans.</summary>
internal static class SpanLists
{
    public static TextSpan? FirstOrNull(this ImmutableArray<TextSpan> spans) => spans.IsEmpty ? null : spans[0];
}
