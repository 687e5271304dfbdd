namespace Hearsay.Knowledge.Places;

/// <summary>
/// Folds names of places for look-up: lower case, Latin letters without marks, no full stops and
/// apostrophes, hyphens and runs of white space as one space. "W.Va." and "WVA", "Chişinău" and
/// "Chisinau", "Sana'a" and "Sanaa" are one name each.
/// </summary>
internal static class PlaceNames
{
    /// <summary>Longest folded name, in characters; a longer one is no name.</summary>
    public const int MostLetters = 80;

    private const char Dropped = '\0';
    private const int TableSize = 0x2100;

    // Base letters of U+00C0 to U+024F and of U+1E00 to U+1EFF, from the decompositions of Unicode; a table, because a
    // program without culture data cannot decompose.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiii??jjkkkllllll??llnnnnnn?nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?????????" +
        "???????a????????????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aaaa????ggkkoo" +
        "oo??j???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy????s?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    private static readonly char[] Folds = MakeFolds();

    /// <summary>Writes the folded name and returns its length; 0 where nothing is left or it is too long.</summary>
    /// <param name="name">Any words.</param>
    /// <param name="folded">At least <see cref="MostLetters"/> long.</param>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        foreach (var letter in name)
        {
            var fold = letter < TableSize ? Folds[letter] : letter;
            if (fold == Dropped || (fold == ' ' && (length == 0 || folded[length - 1] == ' '))) continue;
            if (length == MostLetters) return 0;
            folded[length++] = fold;
        }
        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>The folded name as a string.</summary>
    public static string Fold(string name)
    {
        Span<char> folded = stackalloc char[MostLetters];
        return folded[..Fold(name, folded)].ToString();
    }

    /// <summary>Hash of a folded name (FNV-1a, 32 bits); part of the file's form.</summary>
    public static uint Hash(ReadOnlySpan<char> folded)
    {
        var hash = 2166136261u;
        foreach (var letter in folded) hash = (hash ^ letter) * 16777619u;
        return hash ^ (hash >> 15);
    }

    /// <summary>True for a name of four capitals or fewer, such as UAE, that only counts where it is written so.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var letter in name)
        {
            if (char.IsLower(letter) || letter == ' ') return false;
            if (char.IsUpper(letter)) letters++;
        }
        return letters is > 0 and <= 4;
    }

    private static char[] MakeFolds()
    {
        var folds = new char[TableSize];
        for (var i = 0; i < TableSize; i++) folds[i] = FoldOf((char)i);
        return folds;
    }

    private static char FoldOf(char letter) => letter switch
    {
        '.' or '\'' or '`' or '\u2018' or '\u2019' or '\u02bb' or '\u02bc' or '\u02b9' or '\u02bf' or '\u02be' or '"' => Dropped,
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u00a0' => ' ',
        _ when char.IsWhiteSpace(letter) => ' ',
        _ when letter is >= '\u00c0' and < '\u0250' && Latin[letter - '\u00c0'] is not '?' and var plain => plain,
        _ when letter is >= '\u1e00' and < '\u1f00' && LatinAdditional[letter - '\u1e00'] is not '?' and var plain => plain,
        _ when letter is >= '\u0300' and < '\u0370' => Dropped,
        _ => char.ToLowerInvariant(letter),
    };
}
