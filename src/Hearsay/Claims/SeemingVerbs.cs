namespace Hearsay.Claims;

/// <summary>Verbs, and names taken for verbs, that carry no proposition of their own.</summary>
internal sealed class SeemingVerbs(Reading reading, SyntaxIndex tree)
{
    private readonly PaperLabels _labels = new(reading, tree);

    /// <summary>True for part of a name, a question put, what stands before a noun, and what is written on a paper.</summary>
    public bool Is(int token) => IsPartOfName(token) || IsAsked(token) || IsBesideAdjective(token) || _labels.Is(token);

    /// <summary>A capital inside a sentence, in apposition or with more of a name after it: "the operator, Senning Netz," names somebody.</summary>
    private bool IsPartOfName(int token) =>
        tree.Relations[token] is Dependency.Appos or Dependency.Conj or Dependency.Nsubj or Dependency.Nmod or Dependency.Obl && token > 0 && char.IsUpper(reading.Word(token)[0])
        && tree.Child(token, Dependency.Flat) == token + 1 && char.IsUpper(reading.Word(token + 1)[0]) && IsInside(token);

    /// <summary>Neither the first word of its sentence nor part of a title, where capitals say nothing.</summary>
    private bool IsInside(int token)
    {
        var sentence = reading.Sentences[reading.Tokens[token].Sentence];
        return token > sentence.FirstToken && reading.Paragraphs[sentence.Paragraph].Kind != ParagraphKind.Title;
    }

    /// <summary>"Asked when it would do so, she did not answer": that a question was put is no happening by itself.</summary>
    private bool IsAsked(int token) =>
        Lemma(token) == "ask" && reading.Syntax[token].Features.Contains("VerbForm=Part", StringComparison.Ordinal)
        && token == reading.Sentences[reading.Tokens[token].Sentence].FirstToken && tree.Child(token, Dependency.Nsubj, Dependency.NsubjPass) < 0 && tree.Child(token, Dependency.Expl, Dependency.Aux) < 0;

    /// <summary>"stolen or altered papers": both stand before the noun.</summary>
    private bool IsBesideAdjective(int token) => tree.Relations[token] == Dependency.Conj && tree.Head(token) is >= 0 and var first && first < token && tree.Relations[first] == Dependency.Amod;

    /// <summary>"Others may", "he said he had": what it stands for is told elsewhere.</summary>
    public bool StandsForAnother(int token) => tree.Upos(token) == Upos.AUX && Lemma(token) != "be";

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();
}
