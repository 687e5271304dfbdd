using System.Collections.Frozen;
using Hearsay.Events.Lexicons;

namespace Hearsay.Events.Acts;

/// <summary>By what means force was used: weapons and ways named in the clause of an act.</summary>
internal sealed class MeansReader(EventText text)
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Modes = EventFiles.NamesByWord("means.tsv").ToFrozenDictionary();
    private static readonly string[] Order =
        ["unconventional", "crowd-control", "suicide-attack", "drone", "explosives", "heavy-weapons", "aerial", "firearms", "primitive"];
    private const int Reach = 12; // words to either side

    /// <summary>The mode that a means gives; null where none is named.</summary>
    public string? Mode(ActDraft act)
    {
        string? best = null;
        foreach (var token in Around(act))
        {
            if (!Modes.TryGetValue(text.Lemma(token), out var modes) && !Modes.TryGetValue(text.Form(token), out modes)) continue;
            foreach (var mode in modes)
            {
                if (best is null || Array.IndexOf(Order, mode) < Array.IndexOf(Order, best)) best = mode;
            }
        }
        return best;
    }

    /// <summary>True where the sentence names a means or an assault, and no accident.</summary>
    public bool IsViolent(ActDraft act)
    {
        var sentence = Sentence(act);
        if (Settings.Count(text, sentence.FirstToken, sentence.EndToken, "accident") > 0) return false;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (Modes.ContainsKey(text.Lemma(token)) || IsAssault(token, act)) return true;
        }
        return false;
    }

    private bool IsAssault(int token, ActDraft act) =>
        token != act.Core && text.Upos(token) is Upos.NOUN or Upos.VERB
        && EventLexicon.Shipped.ActsOf(text.Upos(token) == Upos.NOUN ? 'n' : 'v', text.Lemma(token)) is [{ Type: "ASSAULT" } other, ..] && !other.Is(ActFlags.Harm);

    private IEnumerable<int> Around(ActDraft act)
    {
        var sentence = Sentence(act);
        for (var token = Math.Max(sentence.FirstToken, act.Core - Reach); token < Math.Min(sentence.EndToken, act.Core + Reach); token++)
        {
            if (!act.Recipients.Contains(token) && text.Upos(token) is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.PROPN) yield return token;
        }
    }

    private Sentence Sentence(ActDraft act) => text.Reading.Sentences[text.Reading.Tokens[act.Core].Sentence];
}
