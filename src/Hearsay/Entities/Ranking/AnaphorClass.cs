namespace Hearsay.Entities.Ranking;

/// <summary>Kinds of phrases that look back for what they stand for; each has weights of its own.</summary>
internal enum AnaphorClass
{
    /// <summary>"he", "her".</summary>
    HeShe,

    /// <summary>"it", "its".</summary>
    It,

    /// <summary>"they", "their".</summary>
    They,

    /// <summary>"the lawmaker".</summary>
    PersonNominal,

    /// <summary>"the agency".</summary>
    OrgNominal,

    /// <summary>"the country".</summary>
    PlaceNominal,

    /// <summary>"the statement", "the attack".</summary>
    OtherNominal,
}

/// <summary>Tells which phrases look back, and how far.</summary>
internal static class AnaphorClasses
{
    public const int Count = 7;

    /// <summary>The class of a candidate; null where it does not look back.</summary>
    public static AnaphorClass? Of(Candidate candidate)
    {
        if (candidate.Pronoun is { } pronoun) return pronoun.Person == 3 ? OfPronoun(pronoun) : null;
        if (!candidate.IsNominal || candidate.Determination is not (Determination.Definite or Determination.Demonstrative)) return null;
        return candidate.Type switch
        {
            EntityType.Person => AnaphorClass.PersonNominal,
            EntityType.Org => AnaphorClass.OrgNominal,
            EntityType.Place => AnaphorClass.PlaceNominal,
            EntityType.Date or EntityType.Money => null,
            _ => AnaphorClass.OtherNominal,
        };
    }

    /// <summary>Sentences back that are searched.</summary>
    public static int Window(AnaphorClass anaphor) => anaphor switch
    {
        AnaphorClass.HeShe => 6,
        AnaphorClass.It or AnaphorClass.They => 3,
        _ => 8,
    };

    private static AnaphorClass OfPronoun(PronounFacts pronoun) =>
        pronoun.Numbers != Numbers.One ? AnaphorClass.They : pronoun.Genders == Genders.Thing ? AnaphorClass.It : AnaphorClass.HeShe;
}
