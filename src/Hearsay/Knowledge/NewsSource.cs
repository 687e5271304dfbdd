namespace Hearsay.Knowledge;

/// <summary>A news agency, broadcaster, newspaper or site.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">Wire, state agency (state broadcasters and papers included) or outlet.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of its seat; null where it has none.</param>
/// <param name="Owner">Who owns or directs it.</param>
/// <param name="Domain">Its site, without <c>www.</c>; null where it has none.</param>
public sealed record NewsSource(string Name, SourceKind Kind, string? Country, string Owner, string? Domain)
{
    /// <summary>For whom it speaks: its country where it speaks for the state, else null.</summary>
    public string? Principal => Kind == SourceKind.StateAgency ? Country : null;
}
