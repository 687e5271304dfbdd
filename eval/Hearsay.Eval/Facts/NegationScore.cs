using Hearsay.Claims;
using Hearsay.Claims.Facts;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Facts;

/// <summary>Cues and scopes of negation as factuality uses them: a negated clause, cut as claims cut it.</summary>
internal static class NegationScore
{
    public static IEnumerable<Row> Rows(string name, NegationDocument gold, Run run)
    {
        var reading = GoldReading.Syntax(run, gold.Document);
        var tree = new SyntaxIndex(reading);
        var found = Find(reading, tree).DistinctBy(negation => negation.Cue).ToDictionary(negation => negation.Cue);
        var words = gold.Negations.Where(negation => !negation.IsAffix).ToList();
        var cues = gold.Negations.SelectMany(negation => negation.Cue).ToHashSet();
        var missed = words.Where(negation => !negation.Cue.Overlaps(found.Keys)).ToList();
        yield return new F1(found.Keys.Count(cues.Contains), found.Count, gold.Negations.Count).ToRow($"{name}: cues");
        yield return new F1(found.Keys.Count(cues.Contains), found.Count, words.Count).ToRow($"{name}: cues that are words");
        yield return Scope(gold.Negations, found, reading).ToRow($"{name}: scope tokens, own cues");
        yield return Scope([.. words.Except(missed)], found, reading, known: true).ToRow($"{name}: scope tokens, cues found");
        var heads = found.Values.Select(negation => negation.Head).ToHashSet();
        var events = gold.Negations.SelectMany(negation => negation.Event).ToHashSet();
        yield return new F1(heads.Count(events.Contains), heads.Count, gold.Negations.Count(negation => negation.Event.Count > 0)).ToRow($"{name}: what did not happen");
    }

    private static F1 Scope(List<GoldNegation> gold, Dictionary<int, (int Cue, int Head, List<TextSpan> Scope)> found, Reading reading, bool known = false)
    {
        var sum = new F1();
        var used = new HashSet<int>();
        foreach (var negation in gold)
        {
            var cue = negation.Cue.FirstOrDefault(found.ContainsKey, -1);
            var own = cue < 0 ? [] : Tokens(found[cue].Scope, reading).Where(token => !negation.Cue.Contains(token)).ToHashSet();
            if (cue >= 0) used.Add(cue);
            sum += new F1(own.Count(negation.Scope.Contains), own.Count, negation.Scope.Count);
        }
        if (known) return sum;
        foreach (var other in found.Values.Where(negation => !used.Contains(negation.Cue))) sum += new F1(0, Tokens(other.Scope, reading).Count(), 0);
        return sum;
    }

    /// <summary>Every negated clause or noun, with its words.</summary>
    private static IEnumerable<(int Cue, int Head, List<TextSpan> Scope)> Find(Reading reading, SyntaxIndex tree)
    {
        var (cues, clauses, phrases) = (new LocalCues(reading, tree), new Clauses(reading, tree), new PhraseSpans(reading, tree));
        for (var token = 0; token < reading.Tokens.Length; token++)
        {
            if (tree.Upos(token) is not (Upos.NOUN or Upos.PROPN) && cues.IsNegated(token, out var cue)) yield return (cue, token, [.. clauses.Below(token)]);
        }
        for (var token = 0; token < reading.Tokens.Length; token++)
        {
            if (tree.Upos(token) == Upos.NOUN && cues.OfNoun(token) is { Value: FactualityValue.Denied, Cue: >= 0 and var det }
                && tree.Relations[det] != Dependency.Amod) yield return (det, token, tree.Child(token, Dependency.Cop) >= 0 ? [.. clauses.Below(token)] : [phrases.Phrase(token)]);
        }
    }

    private static IEnumerable<int> Tokens(List<TextSpan> spans, Reading reading)
    {
        foreach (var span in spans)
        {
            var (first, end) = reading.TokensOf(span);
            for (var token = first; token < end; token++)
            {
                if (reading.Syntax[token].Upos != Upos.PUNCT) yield return token;
            }
        }
    }
}
