namespace Hearsay.Claims.Silence;

/// <summary>
/// Reads what is withheld, one slot for each noun: "details regarding the size and casualties of X" are
/// size and casualties.
/// </summary>
internal sealed class SlotReader(Reading reading, SyntaxIndex tree, PhraseSpans phrases, SilenceReader silences)
{
    private static readonly ClaimLexicon Words = ClaimLexicon.Shipped;

    /// <summary>In text order; empty where nothing is named.</summary>
    public List<Slot> Read(int token)
    {
        var slots = new List<Slot>();
        if (silences.Asked(token) is >= 0 and var question) AddQuestions(question, slots);
        if (silences.Thing(token) is >= 0 and var thing) AddNoun(thing, token, slots);
        else if (slots.Count == 0 && tree.Child(token, Dependency.Nsubj) is >= 0 and var subject && (tree.Child(token, Dependency.Cop) >= 0 || tree.Child(token, Dependency.Xcomp) >= 0)) AddNoun(subject, token, slots);
        if (slots.Count == 0) AddAbout(token, slots);
        return slots;
    }

    /// <summary>"how many they were, or whether they had left": each question is a slot.</summary>
    private void AddQuestions(int clause, List<Slot> slots)
    {
        Add(new Slot(reading.Quote(phrases.Clause(clause)), clause, true), slots);
        foreach (var child in tree.ChildrenOf(clause))
        {
            if (tree.Relations[child] == Dependency.Conj && silences.IsQuestion(child)) Add(new Slot(reading.Quote(phrases.Clause(child)), child, true), slots);
        }
    }

    private static void Add(Slot slot, List<Slot> slots)
    {
        if (!slots.Exists(known => known.Head == slot.Head)) slots.Add(slot);
    }

    private void AddNoun(int noun, int verb, List<Slot> slots)
    {
        if (tree.Upos(noun) == Upos.PRON)
        {
            AddAbout(noun, slots);
            return;
        }
        var before = slots.Count;
        if (Words.Is("containers", Lemma(noun))) AddAbout(noun, slots);
        if (slots.Count == before && Words.Is("containers", Lemma(noun))) AddAbout(verb, slots);
        if (slots.Count == before) AddWithConjuncts(noun, slots);
    }

    /// <summary>What a word is about: "of", "on", "about" something.</summary>
    private void AddAbout(int token, List<Slot> slots)
    {
        foreach (var child in tree.ChildrenOf(token))
        {
            if (child > token && tree.Relations[child] is Dependency.Nmod or Dependency.Obl && tree.Child(child, Dependency.Case) is >= 0 and var mark
                && reading.Word(mark) is "of" or "on" or "about" or "regarding" or "concerning" or "as" or "for" or "over" or "into") AddWithConjuncts(child, slots);
            else if (child > token && tree.Relations[child] == Dependency.Acl && Lemma(child) is "regard" or "concern" && tree.Child(child, Dependency.Obj) is >= 0 and var thing) AddWithConjuncts(thing, slots);
        }
    }

    private void AddWithConjuncts(int noun, List<Slot> slots)
    {
        Add(new Slot(Name(noun), noun, false), slots);
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (tree.Relations[child] == Dependency.Conj && tree.Upos(child) is Upos.NOUN or Upos.PROPN) Add(new Slot(Name(child), child, false), slots);
        }
    }

    /// <summary>The noun with its compounds; nouns of measure with what they measure.</summary>
    private string Name(int noun)
    {
        var first = noun;
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (child < first && child >= noun - 3 && tree.Relations[child] is Dependency.Compound or Dependency.Amod) first = Math.Min(first, child);
        }
        var span = Words.Is("measures", Lemma(noun)) && !IsListed(noun)
            ? new TextSpan(reading.Tokens[first].Span.Start, Math.Max(phrases.Phrase(noun).End, reading.Tokens[noun].Span.End))
            : phrases.Span(first, noun + 1);
        return reading.Quote(span);
    }

    /// <summary>One of several: "size, composition and casualties of X" share their "of".</summary>
    private bool IsListed(int noun) => tree.Relations[noun] == Dependency.Conj || tree.Child(noun, Dependency.Conj) >= 0;

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();
}
