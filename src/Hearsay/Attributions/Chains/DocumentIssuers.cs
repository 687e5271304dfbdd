namespace Hearsay.Attributions.Chains;

/// <summary>Finds whose document "the statement" is: "a statement by the Ministry of Defence" further up in the report.</summary>
internal static class DocumentIssuers
{
    /// <summary>The words that name who issued a document, nearest before its later mention; null where the report does not say.</summary>
    /// <param name="reading">With tokens and sentences.</param>
    /// <param name="document">The later mention: "the statement".</param>
    public static Phrase? Of(Reading reading, Phrase document)
    {
        var noun = reading.Word(document.Head);
        for (var i = document.First - 1; i >= 0; i--)
        {
            if (!DocumentMemory.SameNoun(noun, reading.Word(i)) || i + 2 >= reading.Tokens.Length || reading.Word(i + 1) is not ("by" or "from")) continue;
            var end = reading.Sentences[reading.Tokens[i].Sentence].EndToken;
            if (i + 2 < end && PhraseFinder.After(reading, i + 2, end) is { } issuer) return issuer;
        }
        return null;
    }
}
