using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Claims;

/// <summary>
/// Makes the names of claims: SHA-256 over the hash of the text with its white space folded, the claim's
/// spans counted in that text, its tuple and the version of this room. Line ends do not change a name.
/// </summary>
internal sealed class ClaimIds
{
    /// <summary>Part of every name; a change of judgement that renames claims changes it.</summary>
    public const string Version = "claims/1";

    private const int Bytes = 12; // 96 bits: a billion claims collide with a chance of about 1e-11

    private readonly int[] _folded;
    private readonly string _text;

    public ClaimIds(string text)
    {
        _folded = new int[text.Length + 1];
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            _folded[i] = kept.Length;
            if (!char.IsWhiteSpace(text[i])) kept.Append(text[i]);
            else if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
        }
        _folded[^1] = kept.Length;
        _text = Hash(kept.ToString().TrimEnd());
    }

    /// <summary>The name of a claim, its own <see cref="Claim.Id"/> aside.</summary>
    public ClaimId Of(Claim claim)
    {
        var tuple = new StringBuilder(_text).Append('\n').Append(Version);
        foreach (var span in claim.Spans) Add(tuple, 's', span);
        Add(tuple, 'p', claim.Predicate);
        tuple.Append('\n').Append(claim.Lemma);
        foreach (var argument in claim.Arguments) Add(tuple, (char)('A' + (int)argument.Role), argument.Span);
        foreach (var link in claim.Chain) tuple.Append('\n').Append(link.Name);
        tuple.Append('\n').Append((int)claim.Factuality.Value).Append(' ').Append((int)claim.Position).Append(' ').Append(claim.Withheld?.Slot);
        if (claim.Withheld is { } withheld) Add(tuple, 'w', withheld.Noun);
        return new ClaimId(Hash(tuple.ToString())[..(Bytes * 2)]);
    }

    private void Add(StringBuilder tuple, char kind, TextSpan span) =>
        tuple.Append('\n').Append(kind).Append(_folded[span.Start]).Append(' ').Append(_folded[span.End]);

    private static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
