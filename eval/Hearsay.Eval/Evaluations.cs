using Hearsay.Eval.Tables;

namespace Hearsay.Eval;

/// <summary>Every table, in the order in which <c>all</c> prints them.</summary>
internal static class Evaluations
{
    public static ImmutableArray<IEvaluation> All { get; } =
    [
        new PolnearEvaluation(),
        new ChainsEvaluation(),
        new CorefEvaluation(),
        new GumCoreferenceEvaluation(),
        new NerEvaluation(),
        new TimesEvaluation(),
        new FactualityEvaluation(),
        new FactClassesEvaluation(),
        new EventsEvaluation(),
        new NewsEventsEvaluation(),
        new LabelsEvaluation(),
        new PlacesEvaluation(),
        new CopiesEvaluation(),
        new AlteredCopiesEvaluation(),
        new EcbEvaluation(),
        new SegmentationEvaluation(),
        new SyntaxEvaluation(),
    ];
}
