using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Web.Exports;

/// <summary>UUIDs that follow from names (RFC 9562, version 5), so that the same thing has the same id in every export.</summary>
internal static class NameUuid
{
    /// <summary>The name space of this project; a version 4 UUID made once.</summary>
    private static readonly Guid Space = new("6d0f3a52-6f0c-4b9e-9c55-0c1a4c6a7e11");

    public static Guid Of(params ReadOnlySpan<string> name)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\u001F', name!));
        Span<byte> input = new byte[16 + text.Length];
        Space.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input[16..]);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // version 5 is defined over SHA-1; nothing secret rests on it
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>A speaker or relay. Those without a name of their own ("officials") are told apart by report, so that two never become one.</summary>
    public static Guid OfSpeaker(Report report, ChainLink link) => link.Kind is SourceKind.Anonymous or SourceKind.Unknown or SourceKind.Document
        ? Of("speaker", link.Kind.ToString(), link.Name, report.Id.Value)
        : Of("speaker", link.Kind.ToString(), link.Name);

    /// <summary>A claim in a report: outlets that print the same words share the claim's id, and each says it for itself.</summary>
    public static Guid OfClaim(Report report, Claim claim) => Of("claim", report.Id.Value, claim.Id.Value);
}
