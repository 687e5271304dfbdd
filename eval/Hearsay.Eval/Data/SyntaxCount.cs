using Hearsay.Conllu;

namespace Hearsay.Eval.Data;

/// <summary>How many words were tagged, lemmatised and attached rightly.</summary>
internal readonly record struct SyntaxCount(int Words, int Upos, int Features, int Lemmas, int Heads, int Relations, int Subtypes)
{
    public static SyntaxCount operator +(SyntaxCount a, SyntaxCount b) => new(
        a.Words + b.Words, a.Upos + b.Upos, a.Features + b.Features, a.Lemmas + b.Lemmas,
        a.Heads + b.Heads, a.Relations + b.Relations, a.Subtypes + b.Subtypes);

    /// <summary>Compares a reading that was made on the document's gold tokens with its gold columns.</summary>
    public static SyntaxCount Of(Reading reading, RawDocument document, int show)
    {
        var count = new SyntaxCount();
        var first = 0;
        foreach (var sentence in document.Gold)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var found = Of(reading.Syntax[first + i], sentence.Words[i], first);
                if (found.Relations == 0 && show-- > 0) Show(reading, sentence, first, i);
                count += found;
            }
            first += sentence.Words.Count;
        }
        return count;
    }

    public IEnumerable<Row> ToRows(string name)
    {
        var words = Words;
        yield return Percent("UPOS", Upos, 96, 97);
        yield return Percent("features", Features);
        yield return Percent("lemmas", Lemmas);
        yield return Percent("UAS", Heads);
        yield return Percent("LAS", Relations, 82, 87);
        yield return Percent("LAS with subtypes", Subtypes);

        Row Percent(string what, int right, double? floor = null, double? goal = null) =>
            new($"{name} {what}", words == 0 ? null : 100.0 * right / words, floor, goal, $"n {words}");
    }

    private static SyntaxCount Of(TokenSyntax found, ConlluSentence.Word gold, int first)
    {
        var head = gold.Head == 0 ? -1 : first + gold.Head - 1;
        var attached = found.Head == head;
        var related = attached && found.BaseRelation.SequenceEqual(gold.Deprel.AsSpan().Slice(0, Base(gold.Deprel)));
        return new SyntaxCount(
            1, One(found.Upos.ToString() == gold.Upos), One(found.Features == gold.Feats), One(found.Lemma == gold.Lemma),
            One(attached), One(related), One(attached && found.Relation == gold.Deprel));
    }

    private static int Base(string relation) => relation.IndexOf(':') is >= 0 and var colon ? colon : relation.Length;

    private static int One(bool right) => right ? 1 : 0;

    private static void Show(Reading reading, ConlluSentence sentence, int first, int word)
    {
        var (gold, found) = (sentence.Words[word], reading.Syntax[first + word]);
        var goldHead = gold.Head == 0 ? "ROOT" : sentence.Words[gold.Head - 1].Form;
        var foundHead = found.Head < 0 ? "ROOT" : reading.Word(found.Head).ToString();
        Console.WriteLine($"{gold.Form}: gold {gold.Upos} {gold.Deprel} {goldHead}, found {found.Upos} {found.Relation} {foundHead}");
    }
}
