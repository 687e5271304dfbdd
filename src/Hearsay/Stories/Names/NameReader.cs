using Hearsay.Stories.Grades;

namespace Hearsay.Stories.Names;

/// <summary>Whom a report names, who speaks in it and of whom.</summary>
public static class NameReader
{
    private const int LongestDescription = 80;

    /// <summary>The key of a name: equal for names that differ in case, accents, article or possessive only.</summary>
    public static long KeyOf(string name) => StableHash.Of(NameFolder.Fold(name));

    /// <summary>The key of the last word of a name.</summary>
    public static long LastOf(string name) => StableHash.Of(NameFolder.Fold(name).Split(' ')[^1]);

    /// <summary>The named things of a report; numbers and dates are none.</summary>
    public static IEnumerable<NamedEntity> Entities(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Entities.Where(IsNamed).Select(entity => new NamedEntity(
            entity.Id.Value, KeyOf(entity.Name), LastOf(entity.Name), entity.Name, entity.Type, entity.Principal, Description(reading, entity), entity.Mentions.Length));
    }

    /// <summary>Who speaks in each claim, and of whom it is.</summary>
    public static IEnumerable<ClaimName> Claims(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        for (var i = 0; i < reading.Claims.Length; i++)
        {
            var claim = reading.Claims[i];
            HashSet<ClaimName> names = [];
            if (claim.Chain is [.., { } root])
            {
                names.Add(new ClaimName(i, KeyOf(root.Name), true));
                if (EntityOf(reading, root.Entity) is { } speaker && IsNamed(speaker)) names.Add(new ClaimName(i, KeyOf(speaker.Name), true));
            }
            foreach (var argument in claim.Arguments.Where(argument => argument.Role is not (ArgumentRole.Time or ArgumentRole.Place)))
            {
                var entity = EntityOf(reading, argument.Entity);
                if (entity is not null && IsNamed(entity)) names.Add(new ClaimName(i, KeyOf(entity.Name), false));
                var state = argument.Code is { Length: >= 3 } code ? Principals.Alpha2(code[..3])
                    : entity is { Type: EntityType.Norp or EntityType.Place } ? entity.Principal : null;
                if (state is not null) names.Add(new ClaimName(i, KeyOf(Principals.NameOf(state)), false));
            }
            foreach (var name in names) yield return name;
        }
    }

    private static bool IsNamed(Entity entity) =>
        entity.Type is EntityType.Person or EntityType.Org or EntityType.Place or EntityType.Norp or EntityType.Event or EntityType.Product
        && entity.Name.Length > 1 && (char.IsUpper(entity.Name[0]) || char.IsDigit(entity.Name[0]));

    private static Entity? EntityOf(Reading reading, EntityId? id) => id is { } known && known.Value < reading.Entities.Length ? reading.Entities[known.Value] : null;

    private static string? Description(Reading reading, Entity entity) => entity.Type is not (EntityType.Person or EntityType.Org) ? null :
        entity.Mentions.Where(id => id.Value < reading.Mentions.Length).Select(id => reading.Mentions[id.Value])
            .Where(mention => mention.Form is MentionForm.Nominal && mention.Span.Length <= LongestDescription)
            .Select(mention => reading.Quote(mention.Span)).FirstOrDefault();
}
