using Hearsay.Events.Lexicons;

namespace Hearsay.Events.Participants;

/// <summary>
/// At whom a protest or a threat is aimed where its own slots name nobody: whom its purpose, cause or
/// condition names ("to demand reforms by the government", "unless Norway leaves").
/// </summary>
internal sealed class AimReader(EventText text, NounClasses nouns)
{
    /// <summary>The first party named there that is no mere place; -1 where there is none.</summary>
    public int Of(int word, ImmutableArray<int> actors)
    {
        for (var at = word; at >= 0; at = Above(at))
        {
            foreach (var child in text.Children(at).Concat(text.Children(at).Where(IsComplement).SelectMany(text.Children)))
            {
                if (child > word && IsAim(child) && Within(child, actors) is >= 0 and var aim) return aim;
            }
        }
        return -1;
    }

    /// <summary>The verb that carries a noun, or the main clause of an infinitive.</summary>
    private int Above(int at) =>
        text.Relation(at) is Dependency.Obj or Dependency.Xcomp or Dependency.Obl && text.Tree.Head(at) is >= 0 and var head && text.Upos(head) == Upos.VERB ? head : -1;

    private bool IsComplement(int child) => text.Relation(child) == Dependency.Xcomp || (text.Relation(child) == Dependency.Advcl && text.Mark(child) == "to");

    private bool IsAim(int child) => text.Relation(child) switch
    {
        Dependency.Advcl or Dependency.Acl => text.Mark(child) is null or "to" or "unless" or "if" or "for" or "because",
        Dependency.Obl or Dependency.Nmod => text.Preposition(child) is "against" or "over" or "of" or "for" or "in" && (text.Preposition(child) != "in" || text.Lemma(child) is "protest" or "defiance" or "support"),
        _ => false,
    };

    private int Within(int root, ImmutableArray<int> actors)
    {
        for (var token = text.Tree.Left(root); token <= text.Tree.Right(root); token++)
        {
            if (text.Upos(token) is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) || actors.Contains(token)) continue;
            if (IsParty(token) && text.Preposition(token) is not ("in" or "at" or "on" or "near" or "outside" or "across" or "into")) return HeadOf(token);
        }
        return -1;
    }

    private bool IsParty(int token) => text.MentionOf(token) is { Form: MentionForm.Name, Type: EntityType.Norp or EntityType.Org or EntityType.Person or EntityType.Place }
        || (text.Upos(token) == Upos.NOUN && nouns.Is(token, "ORGANISATION") && text.Relation(token) is not Dependency.Compound);

    /// <summary>"Swedish government" for "Swedish".</summary>
    private int HeadOf(int token) =>
        text.Relation(token) is Dependency.Amod or Dependency.Compound && nouns.CanAct(text.Tree.Head(token)) ? text.Tree.Head(token) : token;
}
