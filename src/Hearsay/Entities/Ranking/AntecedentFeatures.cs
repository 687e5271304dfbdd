namespace Hearsay.Entities.Ranking;

/// <summary>
/// What speaks for and against a cluster as the antecedent of a phrase, and for "none of them". All
/// are small whole numbers, so a pair is scored by adding a few dozen weights.
/// </summary>
internal static class AntecedentFeatures
{
    /// <summary>At most so many are active for one pair.</summary>
    public const int MaxActive = 40;

    private static readonly FeatureSpace Space = new();
    private static readonly int Distance = Space.Group("sentences back", 7);
    private static readonly int Rank = Space.Group("rank by nearness", 8);
    private static readonly int RoleNear = Space.Group("role by distance", 36);
    private static readonly int Roles = Space.Group("roles", 42);
    private static readonly int Form = Space.Group("form", 8);
    private static readonly int Type = Space.Group("type", 10);
    private static readonly int Size = Space.Group("mentions so far", 6);
    private static readonly int Named = Space.Group("named", 2);
    private static readonly int Gender = Space.Group("gender known", 2);
    private static readonly int Number = Space.Group("number", 3);
    private static readonly int Speaks = Space.Group("speaks", 4);
    private static readonly int Quoted = Space.Group("quotation", 5);
    private static readonly int Paragraph = Space.Group("paragraphs back", 4);
    private static readonly int Opens = Space.Group("opens its sentence", 4);
    private static readonly int Conjunct = Space.Group("conjunct", 2);
    private static readonly int SamePronoun = Space.Group("last was a pronoun", 3);
    private static readonly int OnlyOne = Space.Group("rivals", 4);
    private static readonly int Head = Space.Group("head word", 4);
    private static readonly int NameHead = Space.Group("kind of named body", 4);
    private static readonly int Modifiers = Space.Group("modifiers", 5);
    private static readonly int TypeMatch = Space.Group("type agrees", 3);
    private static readonly int Verb = Space.Group("same governing verb", 2);
    private static readonly int Reported = Space.Group("subject of the reporting verb", 2);
    private static readonly int SpokeLast = Space.Group("spoke last", 3);
    private static readonly int NoneBias = Space.Group("none: determiner", 6);
    private static readonly int NoneRole = Space.Group("none: role", 7);
    private static readonly int NoneModifiers = Space.Group("none: modifiers", 8);
    private static readonly int NoneRivals = Space.Group("none: rivals", 6);
    private static readonly int NonePlace = Space.Group("none: sentence", 4);
    private static readonly int NoneQuoted = Space.Group("none: quoted", 2);
    private static readonly int NoneKind = Space.Group("none: noun known", 3);
    private static readonly int NoneClause = Space.Group("none: clause follows", 3);
    private static readonly int NoneNumber = Space.Group("none: number", 4);

    /// <summary>Features there are.</summary>
    public static int Count => Space.Count;

    /// <summary>Their names by number, as the weight file has them.</summary>
    public static IReadOnlyList<string> Names => Space.Names;

    /// <summary>Of one pair; returns how many were written.</summary>
    public static int OfPair(CoreferenceContext context, Candidate anaphor, in Antecedent antecedent, int rivals, Span<int> active)
    {
        var last = context.Candidates[antecedent.Last];
        var back = anaphor.Sentence - last.Sentence;
        var role = RoleOf(last.Role);
        var n = 0;
        active[n++] = Distance + (back < 5 ? back : back < 9 ? 5 : 6);
        active[n++] = Rank + Math.Min(antecedent.Rank, 7);
        active[n++] = RoleNear + role * 3 + Math.Min(back, 2);
        active[n++] = Roles + AnaphorRole(anaphor.Role) * 6 + Math.Min(role / 2, 5);
        active[n++] = Form + (last.IsGroup ? 7 : last.IsName ? 0 : last.IsPronoun ? 1 : 2 + (int)last.Determination);
        active[n++] = Type + (antecedent.IsDocument ? 9 : (int)context.Clusters.Type(antecedent.Cluster));
        var size = context.Clusters.Size(antecedent.Cluster);
        active[n++] = Size + (size < 4 ? size - 1 : size < 6 ? 3 : size < 10 ? 4 : 5);
        active[n++] = Named + (antecedent.HasName ? 1 : 0);
        active[n++] = Gender + (context.Clusters.Genders(antecedent.Cluster) is Genders.Male or Genders.Female ? 1 : 0);
        active[n++] = Number + (last.Numbers == Numbers.Either || anaphor.Numbers == Numbers.Either ? 1 : (last.Numbers & anaphor.Numbers) != 0 ? 0 : 2);
        active[n++] = Speaks + (anaphor.Speaks ? 2 : 0) + (last.Speaks ? 1 : 0);
        active[n++] = Quoted + QuoteOf(anaphor.Quotation, last.Quotation);
        active[n++] = Paragraph + Math.Min(anaphor.Paragraph - last.Paragraph, 3);
        active[n++] = Opens + (OpensSentence(context, last) ? 1 : 0) + (back == 1 ? 2 : 0);
        active[n++] = Conjunct + (last.IsConjunct ? 1 : 0);
        active[n++] = SamePronoun + (!last.IsPronoun ? 0 : anaphor.Pronoun == last.Pronoun ? 2 : 1);
        active[n++] = OnlyOne + Math.Min(rivals, 4) - 1;
        active[n++] = Verb + (anaphor.Governor >= 0 && last.Governor >= 0 && SameLemma(context, anaphor.Governor, last.Governor) ? 1 : 0);
        active[n++] = SpokeLast + (!anaphor.Speaks ? 0 : antecedent.SpokeLast ? 1 : 2);
        active[n++] = Reported + (Reporting.IsReporter(context, anaphor, last) ? 1 : 0);
        if (anaphor.IsPronoun) return n;
        active[n++] = Head + (antecedent.SameHead ? 1 : antecedent.SameKind ? 2 : antecedent.OtherKind ? 3 : 0);
        active[n++] = NameHead + antecedent.NameKind;
        active[n++] = Modifiers + (anaphor.Modifiers.Length == 0 ? 0 : antecedent.KnownModifiers == anaphor.Modifiers.Length ? 1 : antecedent.KnownModifiers > 0 ? 2 : Math.Min(2 + anaphor.Modifiers.Length, 4));
        active[n++] = TypeMatch + (context.Clusters.Type(antecedent.Cluster) == anaphor.Type ? 1 : context.Clusters.Type(antecedent.Cluster) == EntityType.Other ? 2 : 0);
        return n;
    }

    /// <summary>Of "none of the candidates".</summary>
    public static int OfNone(CoreferenceContext context, Candidate anaphor, int rivals, Span<int> active)
    {
        var n = 0;
        active[n++] = NoneBias + (anaphor.IsPronoun ? 5 : (int)anaphor.Determination);
        active[n++] = NoneRole + AnaphorRole(anaphor.Role);
        active[n++] = NoneModifiers + Math.Min(anaphor.Modifiers.Length, 3) + (anaphor.End - anaphor.Head > 1 ? 4 : 0);
        active[n++] = NoneRivals + (rivals < 4 ? rivals : rivals < 8 ? 4 : 5);
        active[n++] = NonePlace + Math.Min(anaphor.Sentence, 3);
        active[n++] = NoneQuoted + (anaphor.Quotation > 0 ? 1 : 0);
        active[n++] = NoneKind + (anaphor.Noun.Type is null ? 0 : anaphor.Noun.Kind.Length == 0 ? 1 : 2);
        active[n++] = NoneClause + ClauseAfter(context.Syntax, anaphor);
        active[n++] = NoneNumber + (int)anaphor.Numbers;
        return n;
    }

    private static int RoleOf(Dependency role) => role switch
    {
        Dependency.Nsubj => 0,
        Dependency.NsubjPass => 1,
        Dependency.Obj => 2,
        Dependency.Iobj => 3,
        Dependency.Obl => 4,
        Dependency.OblAgent => 5,
        Dependency.Nmod => 6,
        Dependency.NmodPoss => 8,
        Dependency.Compound or Dependency.NmodDesc or Dependency.Amod => 9,
        Dependency.Appos => 7,
        Dependency.Root => 10,
        _ => 11,
    };

    private static int AnaphorRole(Dependency role) => role switch
    {
        Dependency.Nsubj => 0,
        Dependency.NsubjPass => 1,
        Dependency.Obj or Dependency.Iobj => 2,
        Dependency.Obl or Dependency.OblAgent => 3,
        Dependency.NmodPoss => 4,
        Dependency.Nmod => 5,
        _ => 6,
    };

    private static int QuoteOf(int anaphor, int last) =>
        anaphor == last ? anaphor == 0 ? 0 : 1 : anaphor == 0 ? 2 : last == 0 ? 3 : 4;

    private static bool OpensSentence(CoreferenceContext context, Candidate last) =>
        last.First - context.Reading.Sentences[last.Sentence].FirstToken <= 1;

    private static bool SameLemma(CoreferenceContext context, int a, int b) =>
        context.Reading.Syntax[a].Lemma == context.Reading.Syntax[b].Lemma;

    /// <summary>1: a relative clause follows the head; 2: its predicate governs a clause, as in "it is clear that"; 0: neither.</summary>
    private static int ClauseAfter(SyntaxIndex syntax, Candidate anaphor)
    {
        if (!anaphor.IsPronoun) return syntax.Child(anaphor.Head, Dependency.Relcl) >= 0 || syntax.Child(anaphor.Head, Dependency.Acl) >= 0 ? 1 : 0;
        if (anaphor.Governor < 0 || anaphor.Role != Dependency.Nsubj) return 0;
        return syntax.Upos(anaphor.Governor) != Upos.VERB
            && (syntax.Child(anaphor.Governor, Dependency.Ccomp) >= 0 || syntax.Child(anaphor.Governor, Dependency.Xcomp) >= 0 || syntax.Child(anaphor.Governor, Dependency.Advcl) >= 0) ? 2 : 0;
    }
}
