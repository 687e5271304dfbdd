using Hearsay.Events.Lexicons;

namespace Hearsay.Events;

/// <summary>A reading as the coder looks at it: words, trees, and the mention that each word heads.</summary>
internal sealed class EventText
{
    private readonly string?[] _lemmas;
    private readonly string?[] _forms;
    private readonly Mention?[] _mentions;

    public EventText(Reading reading)
    {
        Reading = reading;
        Tree = new SyntaxIndex(reading);
        _lemmas = new string?[reading.Tokens.Length];
        _forms = new string?[reading.Tokens.Length];
        _mentions = new Mention?[reading.Tokens.Length];
        foreach (var mention in reading.Mentions) Place(mention);
    }

    public Reading Reading { get; }

    public SyntaxIndex Tree { get; }

    /// <summary>Dictionary form in lower case; the lexicon's own words win over the tagger's guess.</summary>
    public string Lemma(int token) =>
        _lemmas[token] ??= Inflections.Of(Upos(token), Form(token)) ?? Reading.Syntax[token].Lemma.ToLowerInvariant();

    /// <summary>The word itself in lower case.</summary>
    public string Form(int token) => _forms[token] ??= Reading.Word(token).ToString().ToLowerInvariant();

    public Upos Upos(int token) => Tree.Upos(token);

    public Dependency Relation(int token) => Tree.Relations[token];

    /// <summary>The mention that a word heads, the longest by name; null where it heads none.</summary>
    public Mention? MentionOf(int token) => _mentions[token];

    /// <summary>What the mention of a word names; null where there is none or it is a common noun.</summary>
    public EntityType? TypeOf(int token) => _mentions[token] is { Form: MentionForm.Name } mention ? mention.Type : null;

    /// <summary>What a pronoun refers to; null where nothing says.</summary>
    public EntityType? Refers(int token) => _mentions[token]?.Entity is { } id ? Reading.Entities[id.Value].Type : null;

    /// <summary>Children in text order.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (var child = Tree.FirstChild(token); child >= 0; child = Tree.NextSibling(child)) yield return child;
    }

    /// <summary>The preposition before a noun, "on behalf of" by its first word; null where there is none.</summary>
    public string? Preposition(int noun)
    {
        foreach (var child in Children(noun))
        {
            if (Relation(child) == Dependency.Case && child < noun) return Lemma(child);
        }
        return null;
    }

    /// <summary>The noun that a preposition ties to a word; -1 where there is none.</summary>
    public int Complement(int token, string preposition)
    {
        foreach (var child in Children(token))
        {
            if (Relation(child) is Dependency.Obl or Dependency.Nmod or Dependency.OblAgent && Preposition(child) == preposition) return child;
        }
        return -1;
    }

    /// <summary>True for a participle that only modifies its noun: "banned movement"; one that follows its subject is a mistaken verb.</summary>
    public bool IsModifier(int verb) => Relation(verb) == Dependency.Amod && verb < Tree.Head(verb) && Auxiliary(verb, "have", "be", "will") < 0;

    /// <summary>A particle ("out" in "carry out"); -1 where there is none.</summary>
    public int Particle(int verb)
    {
        foreach (var child in Children(verb))
        {
            if (child > verb && Reading.Syntax[child].Relation == "compound:prt") return child;
        }
        return -1;
    }

    /// <summary>The auxiliary ("will") of a clause, by any of some lemmas; -1 where there is none.</summary>
    public int Auxiliary(int verb, params ReadOnlySpan<string> lemmas)
    {
        foreach (var child in Children(verb))
        {
            if (Upos(child) == Hearsay.Upos.AUX && (lemmas.Contains(Lemma(child)) || lemmas.Contains(Form(child)))) return child;
        }
        return -1;
    }

    /// <summary>"not", "never" or "no longer" on a clause; -1 where there is none.</summary>
    public int Negation(int verb)
    {
        foreach (var child in Children(verb))
        {
            if (child < verb && Form(child) is "not" or "n't" or "n’t" or "never") return child;
        }
        return -1;
    }

    /// <summary>The word that introduces a clause: "if", "that", "to"; null where there is none.</summary>
    public string? Mark(int verb)
    {
        foreach (var child in Children(verb))
        {
            if (Relation(child) == Dependency.Mark && child < verb) return Lemma(child);
        }
        return null;
    }

    private void Place(Mention mention)
    {
        var (first, end) = Reading.TokensOf(mention.Head);
        if (first >= end) return;
        PlaceAt(Tree.HeadOf(first, end), mention);
        var (begin, stop) = Reading.TokensOf(mention.Span);
        if (mention.Form == MentionForm.Name && begin < stop) PlaceAt(Tree.HeadOf(begin, stop), mention);
    }

    private void PlaceAt(int token, Mention mention)
    {
        if (_mentions[token] is { } other && (other.Form == MentionForm.Name) == (mention.Form == MentionForm.Name) && other.Span.Length >= mention.Span.Length) return;
        if (_mentions[token] is { Form: MentionForm.Name } && mention.Form != MentionForm.Name) return;
        _mentions[token] = mention;
    }
}
