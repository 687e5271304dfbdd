namespace Hearsay.Attributions.Linking;

/// <summary>Takes the features of one candidate link, one call a feature.</summary>
internal interface IFeatureSink
{
    /// <summary>
    /// Takes a feature made of a template's name, two small numbers and a word. The same parts always
    /// mean the same feature; the word counts without regard to case.
    /// </summary>
    void Add(string template, int first, int second, ReadOnlySpan<char> word);
}
