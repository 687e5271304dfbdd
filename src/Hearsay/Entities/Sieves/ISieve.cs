namespace Hearsay.Entities.Sieves;

/// <summary>One rule, or one family of rules, that finds mentions of one thing. The more certain ones run first.</summary>
internal interface ISieve
{
    /// <summary>Merges clusters of <paramref name="context"/>; each merge names its rule.</summary>
    void Link(CoreferenceContext context);
}
