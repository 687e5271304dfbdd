using Hearsay.Conllu;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Facts;

/// <summary>A text with the predicates that annotators judged.</summary>
internal sealed record FactDocument(RawDocument Document, List<GoldFact> Facts)
{
    /// <summary>Reads the document with every stage, on gold tokens.</summary>
    public Reading Read(Run run)
    {
        var reading = GoldReading.Syntax(run, Document);
        var begun = false;
        foreach (var stage in run.Engine.Value.Stages)
        {
            if (begun) reading = stage.Run(reading, CancellationToken.None);
            begun |= stage.Adds.Contains(Layer.Syntax);
        }
        return reading;
    }
}
