using System.Collections.Frozen;

namespace Hearsay.Knowledge;

/// <summary>
/// Who publishes and relays news: looked up by name, alias or domain. Built from
/// <c>Data/news-sources.tsv</c>; a user's own file in the same form adds to it and wins.
/// </summary>
public sealed class NewsSources
{
    private readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly FrozenDictionary<string, NewsSource>.AlternateLookup<ReadOnlySpan<char>> _byDomain;

    private NewsSources(Dictionary<string, Entry> byName, Dictionary<string, NewsSource> byDomain, ImmutableArray<NewsSource> all)
    {
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _byDomain = byDomain.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        All = all;
    }

    /// <summary>The list shipped with the project.</summary>
    public static NewsSources Shipped { get; } = Load([KnowledgeFile.Open("news-sources.tsv")]);

    /// <summary>In file order.</summary>
    public ImmutableArray<NewsSource> All { get; }

    /// <summary>Reads lists; a later one overrides an earlier one name by name.</summary>
    /// <exception cref="FormatException">A line lacks a column or names an unknown kind; the message gives its number.</exception>
    public static NewsSources Load(params ReadOnlySpan<TextReader> lists)
    {
        var byName = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var byDomain = new Dictionary<string, NewsSource>(StringComparer.OrdinalIgnoreCase);
        var all = ImmutableArray.CreateBuilder<NewsSource>();
        foreach (var list in lists)
        {
            foreach (var columns in KnowledgeFile.Rows(list, 6))
                Add(columns, byName, byDomain, all);
        }
        return new NewsSources(byName, byDomain, all.ToImmutable());
    }

    /// <summary>Every name and alias that is not a common word too, with its source.</summary>
    internal IEnumerable<(string Name, NewsSource Source)> Names =>
        _byName.Dictionary.Where(entry => !entry.Value.Ambiguous).Select(entry => (entry.Key, entry.Value.Source)).OrderBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>
    /// Finds a source by its name as written, with or without a leading "the" and a trailing
    /// possessive. <paramref name="ambiguous"/> tells that the name is also a common word or shared
    /// abbreviation, so that the caller must have another reason to believe it.
    /// </summary>
    public bool TryFind(ReadOnlySpan<char> name, out NewsSource source, out bool ambiguous)
    {
        foreach (var form in Forms(name))
        {
            if (!_byName.TryGetValue(name[form], out var entry)) continue;
            (source, ambiguous) = (entry.Source, entry.Ambiguous);
            return true;
        }
        (source, ambiguous) = (null!, false);
        return false;
    }

    /// <summary>Finds the source that publishes at an address, by its host or a parent domain of it.</summary>
    public bool TryFindByHost(ReadOnlySpan<char> host, out NewsSource source)
    {
        while (true)
        {
            if (_byDomain.TryGetValue(host, out source!)) return true;
            var dot = host.IndexOf('.');
            if (dot < 0) return false;
            host = host[(dot + 1)..];
        }
    }

    private static Range[] Forms(ReadOnlySpan<char> name)
    {
        var start = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        var end = name.EndsWith("'s") || name.EndsWith("’s") ? name.Length - 2 : name.Length;
        return start == 0 && end == name.Length ? [0..end] : [0..end, start..end];
    }

    private static void Add(
        string[] columns, Dictionary<string, Entry> byName, Dictionary<string, NewsSource> byDomain,
        ImmutableArray<NewsSource>.Builder all)
    {
        var source = new NewsSource(
            columns[0].TrimStart('?'), KindOf(columns[2]), NullIfEmpty(columns[3]), columns[4], NullIfEmpty(columns[5]));
        all.Add(source);
        foreach (var alias in (string[])[columns[0], .. columns[1].Split('|', StringSplitOptions.RemoveEmptyEntries)])
            byName[alias.TrimStart('?')] = new Entry(source, alias.StartsWith('?'));
        if (source.Domain is { } domain) byDomain[domain] = source;
    }

    private static SourceKind KindOf(string kind) => kind switch
    {
        "wire" => SourceKind.Wire,
        "state_agency" or "state" => SourceKind.StateAgency,
        "public" or "private" or "party" => SourceKind.Outlet,
        _ => throw new FormatException($"Unknown kind '{kind}'. Use wire, state_agency, state, public, private or party."),
    };

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;

    private readonly record struct Entry(NewsSource Source, bool Ambiguous);
}
