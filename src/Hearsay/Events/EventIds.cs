using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Events;

/// <summary>Makes the names of events: SHA-256 over the claim's name, the place of the trigger in the claim, the codes and the version of this room.</summary>
internal static class EventIds
{
    /// <summary>Part of every name; a change of judgement that renames events changes it.</summary>
    public const string Version = "events/1";

    private const int Bytes = 12; // 96 bits, as for claims

    public static EventId Of(CodedEvent coded, Claim claim)
    {
        var offset = coded.Trigger.Start - claim.Predicate.Start;
        var tuple = string.Create(CultureInfo.InvariantCulture,
            $"{claim.Id}\n{Version}\n{offset}\n{coded.Type}\n{coded.Mode}\n{coded.Actor?.Code}\n{coded.Recipient?.Code}");
        return new EventId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tuple)))[..(Bytes * 2)]);
    }
}
