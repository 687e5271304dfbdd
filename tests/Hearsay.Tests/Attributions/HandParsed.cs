using Hearsay.Tests.Support;

namespace Hearsay.Tests.Attributions;

/// <summary>Gives a marked sentence its tree by hand: one <c>word:POS:head:relation</c> a token, heads counted from 1, 0 for the root.</summary>
internal static class HandParsed
{
    public static Reading With(this Reading reading, string tree)
    {
        var words = tree.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(reading.Tokens.Length, words.Length);
        var syntax = words.Select(word => word.Split('/')).Select(parts => new TokenSyntax(
            Enum.Parse<Upos>(parts[1]), "", parts[0], int.Parse(parts[2], null) - 1, parts[3]));
        return reading with { Syntax = [.. syntax] };
    }
}
