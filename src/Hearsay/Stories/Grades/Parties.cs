namespace Hearsay.Stories.Grades;

/// <summary>Who is said to have acted, and to whom it was done, as grades name parties.</summary>
internal static class Parties
{
    /// <summary>The actor: ISO 3166-1 alpha-2, an organisation or a name; null where nobody is named.</summary>
    public static string? Actor(Member member) => Of(member, member.Coded?.Actor, ArgumentRole.Agent);

    /// <summary>The one it was done to; null where nobody is named.</summary>
    public static string? Target(Member member) => Of(member, member.Coded?.Recipient, ArgumentRole.Patient);

    private static string? Of(Member member, EventActor? actor, ArgumentRole role)
    {
        if (actor?.Country is { } country) return Principals.Alpha2(country);
        var argument = member.Claim.Arguments.FirstOrDefault(one => one.Role == role);
        if (argument?.Code is { Length: >= 3 } code && Principals.Alpha2(code[..3]) is { } state) return state;
        var entity = (actor?.Entity ?? argument?.Entity) is { } id && id.Value < member.Filed.Entities.Length ? member.Filed.Entities[id.Value] : null;
        return entity?.Principal ?? entity?.Name;
    }
}
