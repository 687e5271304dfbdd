namespace Hearsay.Ledger.Asking;

/// <summary>Whom a name can mean.</summary>
/// <param name="View">Everything known of the one whom it means; null where that is nobody, or not sure.</param>
/// <param name="Choices">Where it is null: names to choose from, the nearest and most frequent first.</param>
/// <param name="AreBearers">Whether the choices are people who bear that surname, and not names that are only near it.</param>
public sealed record NameAnswer(NameView? View, ImmutableArray<NameAlias> Choices, bool AreBearers)
{
    /// <summary>What to say where there is no view, in one or two sentences.</summary>
    public string Sentence(string asked) => Choices switch
    {
        [] => $"No report names '{asked}'.",
        _ when AreBearers => $"More than one is called '{asked}': {Listed}.",
        _ => $"No report names '{asked}'. Near it: {Listed}.",
    };

    private string Listed => string.Join(", ", Choices.Select(choice => $"{choice.Written} ({choice.Reports} {(choice.Reports == 1 ? "report" : "reports")})"));
}
