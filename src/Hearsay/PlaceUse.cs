namespace Hearsay;

/// <summary>What a toponym does in its sentence (Gritta, Pilehvar and Collier 2019, "A pragmatic guide to geoparsing evaluation").</summary>
public enum PlaceUse
{
    /// <summary>It says where: "in Berlin", "the Berlin talks".</summary>
    Location,

    /// <summary>It acts: "Berlin said", "a decision by Berlin". It stands for the government or the people there.</summary>
    Actor,

    /// <summary>It tells whose or which, not where: "US officials", "the Texas company".</summary>
    Modifier,
}
