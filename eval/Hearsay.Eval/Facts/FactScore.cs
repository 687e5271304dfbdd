using Hearsay.Claims;
using Hearsay.Claims.Facts;

namespace Hearsay.Eval.Facts;

/// <summary>Counts answers against gold classes.</summary>
internal sealed class FactScore(bool futureIsYes)
{
    private static readonly string[] Classes = ["yes", "no", "open"];
    private readonly Dictionary<(string Gold, string Given), int> _counts = [];

    /// <summary>Judges every gold predicate of a document, whether or not a claim is made of it.</summary>
    public void Add(FactDocument document, Reading reading, Action<string> wrong)
    {
        var tree = new SyntaxIndex(reading);
        var facts = new FactualityReader(reading, tree, new VoiceMap(reading));
        foreach (var fact in document.Facts)
        {
            var kind = tree.Upos(fact.Token) is Upos.NOUN && tree.Child(fact.Token, Dependency.Cop) < 0 ? PredicateKind.Nominal : PredicateKind.Verb;
            var judgement = facts.Read(new Predicate(kind, fact.Token, fact.Token, -1, reading.Syntax[fact.Token].Lemma), out _);
            var given = Class(judgement.Value);
            _counts[(fact.Class, given)] = _counts.GetValueOrDefault((fact.Class, given)) + 1;
            if (given == fact.Class) continue;
            var sentence = reading.Sentences[reading.Tokens[fact.Token].Sentence].Span;
            var cue = judgement.Cue < 0 ? "" : " by " + reading.Quote(reading.Tokens[judgement.Cue].Span);
            wrong($"{fact.Class} but {judgement.Value}{cue}: >>{reading.Word(fact.Token)}<< {reading.Quote(sentence)}");
        }
    }

    public IEnumerable<Row> Rows(string name)
    {
        var scores = Classes.ToDictionary(c => c, One);
        yield return new Row($"{name}: macro-F1 of yes and no", (scores["yes"].Value + scores["no"].Value) / 2, Note: $"n {_counts.Values.Sum()}");
        yield return new Row($"{name}: macro-F1 of all three", scores.Values.Average(score => score.Value));
        foreach (var c in Classes) yield return scores[c].ToRow($"{name}: {c}");
    }

    /// <summary>
    /// The class of a value. UDS asks whether it happened: what is planned, ordered or imagined did not.
    /// MEANTIME asks how sure the author is: what is planned or ordered is sure, what is imagined is open.
    /// </summary>
    private string Class(FactualityValue value) => value switch
    {
        FactualityValue.Happened => "yes",
        FactualityValue.Planned or FactualityValue.Ordered => futureIsYes ? "yes" : "no",
        FactualityValue.Hypothetical => futureIsYes ? "open" : "no",
        FactualityValue.Possible or FactualityValue.Undisclosed => "open",
        _ => "no",
    };

    private F1 One(string name) => new(
        _counts.GetValueOrDefault((name, name)),
        _counts.Where(c => c.Key.Given == name).Sum(c => c.Value),
        _counts.Where(c => c.Key.Gold == name).Sum(c => c.Value));
}
