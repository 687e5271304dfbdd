namespace Hearsay.Claims;

/// <summary>
/// What is written on a paper is no happening: "papers marked confidential", "the letter, dated 3 May and stamped secret". The
/// participle follows the paper and what it is marked as follows the participle; trees often hang both elsewhere.
/// </summary>
internal sealed class PaperLabels(Reading reading, SyntaxIndex tree)
{
    /// <summary>Words from the paper to the last label: "a letter, dated 3 May, headed in red and marked urgent".</summary>
    private const int Reach = 10;

    private static readonly ClaimLexicon Words = ClaimLexicon.Shipped;

    /// <summary>True for a verb that says how a paper is marked and does nothing else.</summary>
    public bool Is(int token) =>
        Words.Is("labels", Lemma(token)) && tree.Child(token, Dependency.Aux) < 0 && IsLabel(token + 1) && FollowsPaper(token);

    /// <summary>A word for the mark itself; "marked the day" and "stamped on it" have an object or a place.</summary>
    private bool IsLabel(int next) =>
        next < reading.Tokens.Length && (tree.Upos(next) is Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN || reading.Word(next)[0] is '"' or '“' or '‘' or '\'');

    /// <summary>The nearest noun before it, other labels passed over, is a paper, with no finite verb between.</summary>
    private bool FollowsPaper(int token)
    {
        var first = Math.Max(reading.Sentences[reading.Tokens[token].Sentence].FirstToken, token - Reach);
        for (var at = token - 1; at >= first; at--)
        {
            if (Words.Is("documents", Lemma(at)) || Words.Is("papers", Lemma(at))) return true;
            if (tree.Upos(at) is Upos.AUX or Upos.PRON or Upos.DET || (tree.Upos(at) == Upos.VERB && !Words.Is("labels", Lemma(at)))) return false;
        }
        return false;
    }

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();
}
