using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Knowledge.Actors;

/// <summary>
/// States, demonyms, seats of government, dated office holders, organisations and the common nouns that
/// act for a sector, by name. A user's file adds to it and wins:
/// <c>name TAB aliases TAB type TAB country TAB code TAB from TAB to</c>, as organisations.tsv; for a person the
/// code column holds the office, and the row wins over every other of that name.
/// </summary>
public sealed class ActorLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<ActorEntry>>.AlternateLookup<ReadOnlySpan<char>> _named;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _agents;

    private readonly ILookup<string, ActorEntry> _people;

    private ActorLexicon(ActorLists lists)
    {
        _people = lists.Named.Values.SelectMany(entries => entries).Where(entry => entry is { Kind: ActorKind.Person, CountryCode: not null }).Distinct().ToLookup(entry => entry.CountryCode!);
        _named = lists.Named.ToFrozenDictionary(e => e.Key, e => e.Value.ToImmutableArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _agents = lists.Agents.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        MostWords = lists.MostWords;
    }

    /// <summary>The lists shipped with the project.</summary>
    public static ActorLexicon Shipped => ShippedLazily.Value;

    /// <summary>Empty for the shipped lists; else names the user's own by a hash of what they hold.</summary>
    internal string Tag { get; private init; } = "";

    /// <summary>Words in the longest name or noun.</summary>
    internal int MostWords { get; }

    private static readonly Lazy<ActorLexicon> ShippedLazily = new(() => Load());

    /// <summary>Reads the shipped lists and a user's own after them.</summary>
    /// <exception cref="FormatException">A line of the user's list is not of the form; the message gives its number.</exception>
    public static ActorLexicon Load(params ReadOnlySpan<TextReader> own)
    {
        var lists = new ActorLists();
        lists.AddShipped();
        var tag = "";
        foreach (var list in own)
        {
            var rows = list.ReadToEnd();
            tag = "+actors" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tag + rows)))[..8];
            lists.AddOwn(new StringReader(rows));
        }
        return new ActorLexicon(lists) { Tag = tag };
    }

    /// <summary>All rows of a name as written.</summary>
    internal ImmutableArray<ActorEntry> Named(ReadOnlySpan<char> name) => _named.TryGetValue(name, out var entries) ? entries : [];

    /// <summary>Everybody who holds or held an office of a state, by ISO 3166-1 alpha-2.</summary>
    internal IEnumerable<ActorEntry> People(string country) => _people[country];

    /// <summary>The sector of a common noun in lower case, plain plurals included.</summary>
    internal string? Sector(ReadOnlySpan<char> noun)
    {
        if (_agents.TryGetValue(noun, out var sector)) return sector;
        return noun.Length > 3 && noun[^1] == 's' && _agents.TryGetValue(noun[..^1], out sector) ? sector : null;
    }
}
