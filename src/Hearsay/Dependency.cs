namespace Hearsay;

/// <summary>The relations of Universal Dependencies that the rooms ask for; everything else is <see cref="Other"/>.</summary>
internal enum Dependency : byte
{
    Other, Root, Nsubj, NsubjPass, Obj, Iobj, Obl, OblAgent, Nmod, NmodPoss, NmodDesc, Appos, Amod, Compound, Flat,
    Fixed, Goeswith, Det, Nummod, Case, Conj, Cc, Punct, Cop, Acl, Relcl, Parataxis, Expl, Vocative, Dislocated,
    Mark, Advmod, Xcomp, Ccomp, Advcl, Aux, Particle,
}

/// <summary>Reads relations.</summary>
internal static class Dependencies
{
    /// <summary>The code of a relation as written, with or without a subtype.</summary>
    public static Dependency Of(string relation) => relation switch
    {
        "root" => Dependency.Root,
        "nsubj" or "csubj" or "nsubj:outer" or "csubj:outer" => Dependency.Nsubj,
        "nsubj:pass" or "csubj:pass" => Dependency.NsubjPass,
        "obj" => Dependency.Obj,
        "iobj" => Dependency.Iobj,
        "obl" or "obl:unmarked" or "obl:tmod" or "obl:npmod" => Dependency.Obl,
        "obl:agent" => Dependency.OblAgent,
        "nmod" or "nmod:unmarked" or "nmod:tmod" or "nmod:npmod" => Dependency.Nmod,
        "nmod:poss" => Dependency.NmodPoss,
        "nmod:desc" => Dependency.NmodDesc,
        "appos" => Dependency.Appos,
        "amod" => Dependency.Amod,
        "compound" => Dependency.Compound,
        "flat" or "flat:name" or "flat:foreign" => Dependency.Flat,
        "fixed" => Dependency.Fixed,
        "goeswith" => Dependency.Goeswith,
        "det" or "det:predet" => Dependency.Det,
        "nummod" => Dependency.Nummod,
        "case" => Dependency.Case,
        "conj" => Dependency.Conj,
        "cc" or "cc:preconj" => Dependency.Cc,
        "punct" => Dependency.Punct,
        "cop" => Dependency.Cop,
        "acl" => Dependency.Acl,
        "acl:relcl" => Dependency.Relcl,
        "parataxis" => Dependency.Parataxis,
        "expl" => Dependency.Expl,
        "vocative" => Dependency.Vocative,
        "dislocated" => Dependency.Dislocated,
        "mark" => Dependency.Mark,
        "advmod" => Dependency.Advmod,
        "xcomp" => Dependency.Xcomp,
        "ccomp" => Dependency.Ccomp,
        "advcl" or "advcl:relcl" => Dependency.Advcl,
        "aux" or "aux:pass" => Dependency.Aux,
        "compound:prt" => Dependency.Particle,
        _ => Dependency.Other,
    };
}
