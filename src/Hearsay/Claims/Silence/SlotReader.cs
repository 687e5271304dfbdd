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
        var others = Others(clause);
        var words = phrases.Clause(clause);
        Add(new Slot(reading.Quote(others.Count == 0 ? words : Before(others[0], words)), clause, true), slots);
        foreach (var other in others) Add(new Slot(reading.Quote(phrases.Clause(other)), other, true), slots);
    }

    private List<int> Others(int clause)
    {
        var others = new List<int>();
        foreach (var child in tree.ChildrenOf(clause))
        {
            if (tree.Relations[child] == Dependency.Conj && silences.IsQuestion(child)) others.Add(child);
        }
        return others;
    }

    /// <summary>The words of a list up to one of its later parts, without the comma or "and" between.</summary>
    private TextSpan Before(int part, TextSpan words)
    {
        var end = tree.Left(part);
        while (end > 0 && tree.Upos(end - 1) is Upos.PUNCT or Upos.CCONJ) end--;
        return new TextSpan(words.Start, Math.Min(words.End, reading.Tokens[end - 1].Span.End));
    }

    private static void Add(Slot slot, List<Slot> slots)
    {
        if (!slots.Exists(known => known.Head == slot.Head)) slots.Add(slot);
    }

    private void AddNoun(int noun, int verb, List<Slot> slots)
    {
        if (tree.Upos(noun) == Upos.PRON)
        {
            if (IsRelative(noun, verb)) AddWithConjuncts(tree.Head(verb), slots);
            else AddAbout(noun, slots);
            return;
        }
        var before = slots.Count;
        if (Words.Is("containers", Lemma(noun))) AddAbout(noun, slots);
        if (slots.Count == before && Words.Is("containers", Lemma(noun))) AddAbout(verb, slots);
        if (slots.Count == before) AddWithConjuncts(noun, slots);
    }

    /// <summary>"the guide, whom police have not named": the noun that the clause belongs to.</summary>
    private bool IsRelative(int pronoun, int verb) =>
        tree.Relations[verb] == Dependency.Relcl && tree.Head(verb) >= 0 && reading.Word(pronoun) is "who" or "whom" or "which" or "that";

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
        var parts = Parts(noun);
        Add(new Slot(Name(noun, parts), noun, false), slots);
        foreach (var part in parts) AddWithConjuncts(part, slots);
    }

    /// <summary>
    /// The further parts of a list: "size, composition and losses"; with a noun of measure also what the parser hangs on
    /// what it measures, "the number of dead and [their equipment]", or takes for its description, "the number of dead, [the names]".
    /// </summary>
    private List<int> Parts(int noun)
    {
        var parts = new List<int>();
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (child < noun || tree.Upos(child) is not (Upos.NOUN or Upos.PROPN)) continue;
            if (tree.Relations[child] == Dependency.Conj || (tree.Relations[child] == Dependency.Appos && (tree.Child(child, Dependency.Conj) >= 0 || Words.Is("measures", Lemma(child))))) parts.Add(child);
        }
        if (!Words.Is("measures", Lemma(noun))) return parts;
        foreach (var measured in tree.ChildrenOf(noun))
        {
            if (measured < noun || tree.Relations[measured] != Dependency.Nmod) continue;
            foreach (var child in tree.ChildrenOf(measured))
            {
                if (tree.Relations[child] == Dependency.Conj && tree.Upos(child) is Upos.NOUN && StandsAlone(child)) parts.Add(child);
            }
        }
        return parts;
    }

    /// <summary>With a preposition, article or owner of its own.</summary>
    private bool StandsAlone(int noun) => tree.Child(noun, Dependency.Case) >= 0 || tree.Child(noun, Dependency.NmodPoss) >= 0 || tree.Child(noun, Dependency.Det) >= 0;

    /// <summary>The noun with its compounds; nouns of measure with what they measure.</summary>
    private string Name(int noun, List<int> parts)
    {
        var first = noun;
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (child < first && child >= noun - 3 && tree.Relations[child] is Dependency.Compound or Dependency.Amod) first = Math.Min(first, child);
        }
        if (!Words.Is("measures", Lemma(noun)) || (IsListed(noun) && !HasOwn(noun))) return reading.Quote(phrases.Span(first, noun + 1));
        var whole = new TextSpan(reading.Tokens[first].Span.Start, Math.Max(phrases.Phrase(noun).End, reading.Tokens[noun].Span.End));
        return reading.Quote(parts.Count == 0 ? whole : Before(parts[0], whole));
    }

    /// <summary>"the names of the wounded": its complement stands right behind it.</summary>
    private bool HasOwn(int noun) => tree.Child(noun, Dependency.Nmod) is >= 0 and var complement && tree.Left(complement) == noun + 1;

    /// <summary>One of several: "size, composition and casualties of X" share their "of".</summary>
    private bool IsListed(int noun) => tree.Relations[noun] == Dependency.Conj || tree.Child(noun, Dependency.Conj) >= 0;

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();
}
