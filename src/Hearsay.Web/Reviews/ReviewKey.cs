using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Corrections;

namespace Hearsay.Web.Reviews;

/// <summary>What is under review, as an address names it.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Object">As corrections name it.</param>
internal readonly record struct ReviewKey(CorrectionKind Kind, string Object)
{
    private static readonly (string Prefix, CorrectionKind Kind)[] Prefixes = [("link:", CorrectionKind.Link), ("merge:", CorrectionKind.Merge), ("code:", CorrectionKind.Event)];

    /// <summary>Reads a key; one without a prefix names an attribution.</summary>
    public static ReviewKey Parse(string key)
    {
        foreach (var (prefix, kind) in Prefixes)
            if (key.StartsWith(prefix, StringComparison.Ordinal)) return new(kind, key[prefix.Length..]);
        return new(CorrectionKind.Attribution, key);
    }

    /// <summary>The two that a link or merge names; one of them empty where it names no two.</summary>
    public (string A, string B) Pair => Object.Split(" | ") is [var a, var b] ? (a, b) : (Object, "");

    /// <summary>The key.</summary>
    public override string ToString()
    {
        var kind = Kind;
        return (Prefixes.FirstOrDefault(one => one.Kind == kind).Prefix ?? "") + Object;
    }

    /// <summary>The key of an attribution.</summary>
    public static ReviewKey Of(Reading reading, Attribution attribution) => new(CorrectionKind.Attribution, $"{reading.Report.Id}:a{attribution.Id.Value}");

    /// <summary>The key of a link between two claims.</summary>
    public static ReviewKey Of(ClaimLink link) => new(CorrectionKind.Link, $"{link.A.Claim} | {link.B.Claim}");

    /// <summary>The key of a merge of two names.</summary>
    public static ReviewKey Of(NamePair pair) => new(CorrectionKind.Merge, $"{pair.A} | {pair.B}");

    /// <summary>The key of a coded event.</summary>
    public static ReviewKey Of(CodedEvent coded) => new(CorrectionKind.Event, coded.Id.Value);
}
