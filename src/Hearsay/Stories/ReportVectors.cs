namespace Hearsay.Stories;

/// <summary>The words of a report as vectors: all by which stories are compared.</summary>
/// <param name="Terms">Strongest terms of title and body, strongest first.</param>
/// <param name="TitleTerms">Terms of the title.</param>
/// <param name="Entities">Entities named.</param>
public sealed record ReportVectors(ImmutableArray<WeightedTerm> Terms, ImmutableArray<WeightedTerm> TitleTerms, ImmutableArray<WeightedTerm> Entities)
{
    /// <summary><see cref="Terms"/>, ready to be compared; made when first asked for, as the others.</summary>
    internal TermMap TermMap => field ??= new TermMap(Terms);

    internal TermMap TitleMap => field ??= new TermMap(TitleTerms);

    internal TermMap EntityMap => field ??= new TermMap(Entities);
}
