namespace Hearsay.Entities;

/// <summary>What something may be; several while nothing decides. Two things can be one only where these overlap.</summary>
[Flags]
internal enum Genders : byte
{
    None = 0,
    Male = 1,
    Female = 2,
    Thing = 4,
    Person = Male | Female,
    Any = Male | Female | Thing,
}

/// <summary>One or many; both while nothing decides.</summary>
[Flags]
internal enum Numbers : byte
{
    None = 0,
    One = 1,
    Many = 2,
    Either = One | Many,
}
