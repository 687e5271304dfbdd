using System.Globalization;

namespace Hearsay.Cli.Briefs;

/// <summary>
/// The attributions in text order. Neighbours with one chain stand under one tree; nested ones stand
/// under the words that hold them, and show only what their chain adds. Those that are more probably wrong
/// than right stand apart at the end, in the second voice.
/// </summary>
internal sealed class BriefBody(Sheet sheet, Reading reading, bool colour)
{
    private const string Step = "      ";

    private readonly ClaimLines _claims = new(sheet, reading);
    private const double Certain = 0.5;

    private readonly ILookup<AttributionId?, Attribution> _children = Children(reading);

    /// <summary>True where an attribution is more probably wrong than right.</summary>
    public static bool IsUncertain(Attribution attribution) => attribution.Confidence < Certain;

    public void Add()
    {
        AddAll(null, "");
        AddOwn();
        AddUncertain();
    }

    private void AddOwn()
    {
        _claims.Add(null, "", () =>
        {
            sheet.Blank();
            sheet.Add("", "", [new Run("In the report's own voice", Mark.Root)]);
        });
    }

    /// <summary>The certain ones under the nearest certain one that holds them.</summary>
    private static ILookup<AttributionId?, Attribution> Children(Reading reading)
    {
        AttributionId? Above(Attribution attribution)
        {
            var parent = attribution.Parent;
            while (parent is { } id && IsUncertain(reading.Attributions[id.Value])) parent = reading.Attributions[id.Value].Parent;
            return parent;
        }
        return reading.Attributions.Where(a => !IsUncertain(a) && !ToldSilence.Is(reading, a)).ToLookup(Above);
    }

    /// <summary>One line each: who would say it, then the words.</summary>
    private void AddUncertain()
    {
        var uncertain = reading.Attributions.Where(a => IsUncertain(a) && !ToldSilence.Is(reading, a)).ToList();
        if (uncertain.Count == 0) return;
        sheet.Blank();
        sheet.Add("", "", [new Run("Uncertain: these words may be nobody's, or somebody else's", Mark.Soft)]);
        foreach (var attribution in uncertain)
        {
            var words = Passage.Of(reading, attribution, colour).Select(run => run with { Mark = Mark.Soft });
            sheet.Add(Number(attribution).PadLeft(4) + "  ", Step, words.Append(new Run("  " + Manner(attribution), Mark.Soft)));
        }
    }

    private void AddAll(Attribution? parent, string indent)
    {
        Attribution? last = null;
        foreach (var attribution in _children[parent?.Id])
        {
            if (last is null || !SameChain(last, attribution))
            {
                sheet.Blank();
                AddTree(parent, attribution, indent);
            }
            AddPassage(attribution, indent);
            _claims.Add(attribution, indent + Step);
            AddAll(attribution, indent + Step);
            last = attribution;
        }
    }

    private void AddTree(Attribution? parent, Attribution attribution, string indent)
    {
        var known = parent is null ? 0 : Shared(parent, attribution);
        ChainTree.Add(sheet, indent, attribution, known);
        if (known == 0) return;
        Run[] above = [new Run($"{(parent!.Chain[known - 1].IsUnknownOutlet ? "the outlet" : parent.Chain[known - 1].Name)}, as in {Number(parent)}", Mark.Soft)];
        ChainTree.AddStep(sheet, indent, attribution.Chain.Length - known, above);
    }

    private void AddPassage(Attribution attribution, string indent)
    {
        var number = indent + Number(attribution).PadLeft(4) + "  ";
        var runs = Passage.Of(reading, attribution, colour).Append(new Run("  " + Manner(attribution), Mark.Soft));
        sheet.Add(number, indent + Step, runs);
    }

    private static string Manner(Attribution attribution) => string.Create(
        CultureInfo.InvariantCulture,
        $"({attribution.Mode.ToString().ToLowerInvariant()},\u00A0{Math.Round(attribution.Confidence * 100)}%)");

    /// <summary>Links at the outlet's end that a nested chain has in common with its parent's; 0 where it is not the parent's chain gone on.</summary>
    private static int Shared(Attribution parent, Attribution attribution)
    {
        var known = parent.Chain.Length;
        if (known == 0 || known >= attribution.Chain.Length) return 0;
        for (var i = 0; i < known; i++)
        {
            if (!SameLink(parent.Chain[i], attribution.Chain[i])) return 0;
        }
        return known;
    }

    private static bool SameChain(Attribution one, Attribution other) =>
        one.Chain.Length == other.Chain.Length && ChainTree.HasSpeaker(one) == ChainTree.HasSpeaker(other)
        && one.Chain.Zip(other.Chain).All(pair => SameLink(pair.First, pair.Second));

    private static bool SameLink(ChainLink one, ChainLink other) =>
        one.Kind == other.Kind && one.Entity == other.Entity && string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static string Number(Attribution attribution) =>
        (attribution.Id.Value + 1).ToString(CultureInfo.InvariantCulture);
}
