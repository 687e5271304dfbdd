using Hearsay.Knowledge;

namespace Hearsay.Stories;

/// <summary>What stories and lineages show of a report: who published it, when, under which title, on whose credit.</summary>
public sealed record ReportHead
{
    /// <summary>Letters shown of a report without a title.</summary>
    private const int Opening = 80;

    /// <summary>Its place in the canonical order.</summary>
    public required ReportRank Rank { get; init; }

    /// <summary>Usual name of the outlet that published it; null where nothing says so.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published; null where unknown.</summary>
    public ReportDate? Published { get; init; }

    /// <summary>The title's words; null where none was found.</summary>
    public string? Title { get; init; }

    /// <summary>Its first words, cut to some eighty letters.</summary>
    public string FirstWords { get; init; } = "";

    /// <summary>Usual names of the sources that it credits for its words, in text order.</summary>
    public ImmutableArray<string> Credits { get; init; } = [];

    /// <summary>The publisher as names are compared.</summary>
    internal string? FoldedPublisher => field ??= Publisher is null ? null : NameFolder.Fold(Publisher);

    /// <summary>The credits as names are compared, parallel to <see cref="Credits"/>.</summary>
    internal ImmutableArray<string> FoldedCredits => field.IsDefault ? field = [.. Credits.Select(NameFolder.Fold)] : field;

    /// <summary>The head of a filed report.</summary>
    public static ReportHead Of(FiledReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportHead
        {
            Rank = report.Rank,
            Publisher = report.Outlet is { Length: > 0 } outlet && NewsSources.Shipped.TryFind(outlet, out var source, out _) ? source.Name : report.Outlet,
            Published = report.Published,
            Title = report.Title,
            FirstWords = Cut(string.Join(' ', report.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(20))),
            Credits = [.. report.Credits.Select(credit => credit.Name)],
        };
    }

    /// <summary>Cut between words; within one where the first is longer than all that is shown.</summary>
    private static string Cut(string words)
    {
        if (words.Length <= Opening) return words;
        var end = words.LastIndexOf(' ', Opening) is > 0 and var space ? space : char.IsLowSurrogate(words[Opening]) ? Opening - 1 : Opening;
        return words[..end] + " …";
    }
}
