using Hearsay.Knowledge.Places;

namespace Hearsay.Entities.Places;

/// <summary>What speaks for a place's acting, or for its telling whose or which, against its saying where.</summary>
internal sealed class UseFeatures(Reading reading, SyntaxIndex syntax, Gazetteer gazetteer)
{
    private static readonly EntityLexicon Lexicon = EntityLexicon.Shipped;

    private static readonly string[] Prepositions =
        ["in", "at", "from", "to", "near", "of", "on", "for", "by", "with", "into", "between", "across", "outside", "around", "through", "over", "towards", "toward", "against", "within", "throughout", "inside", "under", "about", "including", "like", "via", "than", "as"];

    private static readonly string[] Governors = ["speech", "person", "body", "place", "event", "other"];

    private static readonly FeatureBlocks Layout = new();
    private static readonly int Bias = Layout.Add("bias");
    private static readonly int Relation = Layout.Add<Dependency>("relation");
    private static readonly int Preposition = Layout.Add("preposition", Prepositions);
    private static readonly int NoPreposition = Layout.Add("preposition=none");
    private static readonly int Kind = Layout.Add<PlaceKind>("kind");
    private static readonly int Owner = Layout.Add<EntityType>("owner");
    private static readonly int Subject = Layout.Add<PlaceKind>("subject");
    private static readonly int Governor = Layout.Add<Upos>("governor");
    private static readonly int GovernorClass = Layout.Add("governor", Governors);
    private static readonly int ModifiedClass = Layout.Add("modified", Governors);
    private static readonly int OwnedClass = Layout.Add("owned", Governors);
    private static readonly int OfPrepositionClass = Layout.Add("of", Governors);
    private static readonly int NextNoun = Layout.Add("noun after", "common", "proper", "none");
    private static readonly int Container = Layout.Add("container", "follows", "is");
    private static readonly int Begins = Layout.Add("begins sentence");
    private static readonly int Capitals = Layout.Add("dateline");

    /// <summary>All features by number.</summary>
    public static FeatureBlocks Blocks => Layout;

    /// <summary>Collects the features of a spot that names a place.</summary>
    public void Collect(Spot spot, Features features)
    {
        features.Clear();
        features.Add(Bias);
        var (relation, head) = Role(syntax.HeadOf(spot.First, spot.End));
        features.Add(Relation + (int)relation);
        if (spot.Places.Length > 0)
        {
            var kind = (int)gazetteer[spot.Places[0]].Kind;
            features.Add(Kind + kind);
            features.Add(Subject + kind, relation == Dependency.Nsubj);
        }
        if (spot.Owner is { } owner) features.Add(Owner + (int)owner);
        AddPreposition(head.Own, features);
        AddGovernor(relation, head.Governor, syntax.Child(head.Own, Dependency.Case), features);
        AddNext(spot, features);
        features.Add(Container, spot.Container is not null);
        features.Add(Container + 1, spot.Content is not null);
    }

    /// <summary>The relation that counts: of "Berlin and Paris said", both are subjects.</summary>
    private (Dependency Relation, (int Own, int Governor) Head) Role(int token)
    {
        var own = token;
        for (var steps = 0; steps < 4 && syntax.Relations[token] is Dependency.Conj or Dependency.Flat or Dependency.Appos && syntax.Head(token) >= 0; steps++) token = syntax.Head(token);
        if (syntax.Upos(token) is not (Upos.PROPN or Upos.NOUN)) token = own;
        return (syntax.Relations[token], (token, syntax.Head(token)));
    }

    private void AddPreposition(int token, Features features)
    {
        var marker = syntax.Child(token, Dependency.Case);
        var word = marker >= 0 ? reading.Word(marker) : default;
        var known = false;
        for (var i = 0; i < Prepositions.Length; i++)
        {
            if (!word.Equals(Prepositions[i], StringComparison.OrdinalIgnoreCase)) continue;
            features.Add(Preposition + i);
            known = true;
        }
        features.Add(NoPreposition, !known);
    }

    private void AddGovernor(Dependency relation, int governor, int marker, Features features)
    {
        if (governor < 0) return;
        features.Add(Governor + (int)syntax.Upos(governor));
        var kind = ClassOf(governor);
        features.Add(GovernorClass + kind);
        if (relation is Dependency.Compound or Dependency.Amod or Dependency.NmodDesc) features.Add(ModifiedClass + kind);
        if (relation == Dependency.NmodPoss) features.Add(OwnedClass + kind);
        if (relation == Dependency.Nmod && marker >= 0 && reading.Word(marker) is "of") features.Add(OfPrepositionClass + kind);
    }

    private int ClassOf(int token)
    {
        var lemma = reading.Syntax[token].Lemma;
        if (syntax.Upos(token) == Upos.VERB) return Lexicon.IsSpeechVerb(lemma) ? 0 : 5;
        return Lexicon.Noun(lemma).Type switch { EntityType.Person => 1, EntityType.Org => 2, EntityType.Place => 3, EntityType.Event => 4, _ => 5 };
    }

    private void AddNext(Spot spot, Features features)
    {
        var sentence = reading.Sentences[reading.Tokens[spot.First].Sentence];
        var next = spot.End < sentence.EndToken ? syntax.Upos(spot.End) : Upos.PUNCT;
        features.Add(NextNoun + (next == Upos.NOUN ? 0 : next == Upos.PROPN ? 1 : 2));
        features.Add(Begins, spot.First == sentence.FirstToken);
        features.Add(Capitals, spot.First == sentence.FirstToken && spot.Span.Length > 3 && !spot.Span.Of(reading.Text).ContainsAnyInRange('a', 'z'));
    }
}
