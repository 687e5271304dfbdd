using System.Collections.Frozen;
using Hearsay.Events.Lexicons;

namespace Hearsay.Events.Registers;

/// <summary>Finds the agreement that a claim is about, and the article named.</summary>
internal sealed class AgreementFinder(EventText text)
{
    private const int Reach = 10; // words from "of" to the noun of the agreement

    private static readonly FrozenSet<string> Nouns = EventFiles.Rows("agreement-actions.tsv", 2).First(row => row[0] == "nouns")[1].Split('|').ToFrozenSet();

    /// <summary>What a claim is about.</summary>
    /// <param name="Name">The words of the agreement.</param>
    /// <param name="Article">"Article 4"; null where none is named.</param>
    public readonly record struct Agreement(TextSpan Name, TextSpan? Article);

    /// <summary>The first argument that is an agreement, or an article of one; null where there is none.</summary>
    public Agreement? Find(Claim claim)
    {
        TextSpan? article = null;
        foreach (var argument in claim.Arguments)
        {
            if (argument.Role is ArgumentRole.Time or ArgumentRole.Place) continue;
            if (Within(argument.Span, ref article) is { } found) return found;
        }
        return article is { } named ? After(named) : null;
    }

    /// <summary>"Article 7 of the Treaty": the agreement that follows "of", wherever the tree hangs it.</summary>
    private Agreement? After(TextSpan article)
    {
        var (_, next) = text.Reading.TokensOf(article);
        if (next >= text.Reading.Tokens.Length || text.Form(next) != "of") return null;
        var sentence = text.Reading.Tokens[next].Sentence;
        for (var token = next + 1; token < Math.Min(text.Reading.Tokens.Length, next + Reach) && text.Reading.Tokens[token].Sentence == sentence; token++)
        {
            if (IsAgreement(token)) return new Agreement(NameOf(token, next + 1), article);
        }
        return null;
    }

    private Agreement? Within(TextSpan span, ref TextSpan? article)
    {
        var (first, end) = text.Reading.TokensOf(span);
        for (var token = first; token < end; token++)
        {
            if (text.Lemma(token) is "article" or "clause" or "protocol" or "chapter" && token + 1 < end && text.Upos(token + 1) == Upos.NUM)
                article = text.Reading.Tokens[token].Span.Union(text.Reading.Tokens[token + 1].Span);
            if (IsAgreement(token)) return new Agreement(NameOf(token, first), article);
        }
        return null;
    }

    private bool IsAgreement(int token) =>
        text.Upos(token) is Upos.NOUN or Upos.PROPN && (Nouns.Contains(text.Lemma(token)) || Nouns.Contains(text.Form(token))) && text.Relation(token) != Dependency.Compound;

    /// <summary>The noun with what stands before it and what names it after: "the mutual defence treaty", "Treaty on Mutual Aid".</summary>
    private TextSpan NameOf(int noun, int first)
    {
        var left = noun;
        foreach (var child in text.Children(noun))
        {
            if (child < noun && child >= first && text.Relation(child) is Dependency.Amod or Dependency.Compound or Dependency.NmodPoss or Dependency.Flat or Dependency.Nummod)
                left = Math.Min(left, Math.Max(first, text.Tree.Left(child)));
        }
        var name = text.Reading.Tokens[left].Span.Union(text.Reading.Tokens[noun].Span);
        foreach (var child in text.Children(noun))
        {
            if (child > noun && text.Relation(child) == Dependency.Nmod && text.Tree.Left(child) == noun + 1 && char.IsUpper(text.Reading.Word(child)[0]) && char.IsUpper(text.Reading.Word(noun)[0]))
                name = name.Union(text.Reading.Tokens[child].Span);
        }
        return text.MentionOf(noun) is { Form: MentionForm.Name } mention ? name.Union(mention.Span) : name;
    }
}
