namespace Hearsay.Events.Acts;

/// <summary>The keys under which a word may stand in the lexicon, the longest first.</summary>
internal sealed class FrameKeys(EventText text)
{
    /// <summary>With a particle, with its object or adverb ("open fire", "set ablaze"), with its preposition ("hack into"), alone.</summary>
    public IEnumerable<(string Key, int Spent)> OfVerb(int verb, int thing)
    {
        var lemma = text.Lemma(verb);
        if (text.Particle(verb) is >= 0 and var particle) yield return ($"{lemma} {text.Lemma(particle)}", -1);
        if (thing >= 0) yield return ($"{lemma} {text.Lemma(thing)}", thing);
        foreach (var child in text.Children(verb))
        {
            if (child < verb) continue;
            switch (text.Relation(child))
            {
                case Dependency.Advmod or Dependency.Xcomp or Dependency.Obl when text.Upos(child) is Upos.ADJ or Upos.ADV or Upos.NOUN:
                    yield return ($"{lemma} {text.Form(child)}", child);
                    break;
            }
            if (text.Relation(child) != Dependency.Obl || text.Preposition(child) is not { } preposition) continue;
            yield return ($"{lemma} {preposition} {text.Lemma(child)}", child);
            if (preposition is "into" or "with" or "on" or "under" or "off" or "out") yield return ($"{lemma} {preposition}", child);
        }
        yield return (lemma, -1);
    }

    /// <summary>With two words or one before it ("joint military exercise"), with what follows "of" ("state of emergency"), alone.</summary>
    public IEnumerable<string> OfNoun(int noun)
    {
        var lemma = text.Lemma(noun);
        if (text.Complement(noun, "of") is >= 0 and var complement) yield return $"{lemma} of {text.Lemma(complement)}";
        if (noun >= 2 && IsPart(noun - 1, noun) && IsPart(noun - 2, noun)) yield return $"{text.Form(noun - 2)} {text.Form(noun - 1)} {lemma}";
        if (noun >= 1 && IsPart(noun - 1, noun)) yield return $"{text.Form(noun - 1)} {lemma}";
        foreach (var child in text.Children(noun))
        {
            if (child < noun - 1 && IsPart(child, noun)) yield return $"{text.Form(child)} {lemma}";
        }
        yield return lemma;
    }

    private bool IsPart(int word, int noun) => text.Tree.IsBelow(word, noun) && text.Relation(word) is Dependency.Amod or Dependency.Compound or Dependency.Nmod;
}
