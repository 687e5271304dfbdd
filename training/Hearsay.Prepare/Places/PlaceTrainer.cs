using System.Text;
using System.Text.Json;
using Hearsay.Entities;
using Hearsay.Entities.Places;
using Hearsay.Eval.Places;
using Hearsay.Knowledge.Places;
using Hearsay.Models;
using Hearsay.Pipelines;

namespace Hearsay.Prepare.Places;

/// <summary>
/// Learns from geoparsing corpora which words name a place, what the name does in its sentence and
/// which place is meant. The quarter of each corpus that evaluation uses is left out.
/// </summary>
internal sealed class PlaceTrainer
{
    private const double FarthestRight = 161; // km, the field's bound
    private const double OtherKind = 100; // km that a candidate of another kind than the corpus says is put back

    private readonly List<(GeoDocument Document, Reading Reading)> _texts;
    private readonly List<(string Name, float[] Weights, FeatureBlocks Blocks)> _models = [];
    private readonly Features _features = new();

    private PlaceTrainer(string folder) => _texts = Read(folder);

    /// <summary>Trains all models and writes their weights.</summary>
    public static int Run(string folder, string output)
    {
        var trainer = new PlaceTrainer(folder);
        trainer.LearnNames();
        trainer.LearnUses();
        trainer.LearnChoices();
        File.WriteAllText(output, trainer.Written());
        return 0;
    }

    private static List<(GeoDocument, Reading)> Read(string folder)
    {
        var pipeline = new Pipeline(new ParagraphFinder(), new SentenceSplitter(), new SyntaxTagger(SyntaxNetwork.Load()), new MentionFinder());
        var texts = new List<(GeoDocument, Reading)>();
        foreach (var file in Directory.GetFiles(folder, "*.train.jsonl.gz").Order(StringComparer.Ordinal))
        {
            foreach (var line in DataFiles.Lines(file))
            {
                using var json = JsonDocument.Parse(line);
                var document = GeoDocument.Parse(json.RootElement);
                if (!document.IsDev) texts.Add((document, pipeline.Read(Report(document))));
            }
        }
        return texts;
    }

    private static Report Report(GeoDocument document) => new()
    {
        Id = new ReportId(document.Id),
        Doc = document.Id,
        Text = document.Text,
        Origin = document.Id,
        Offsets = new OffsetMap([]),
    };

    private PlaceWeights Weights => new(new StringReader(Written()));

    private void LearnNames()
    {
        var choices = new List<LinearChoice>();
        foreach (var (document, reading) in _texts)
        {
            var sheet = new PlaceSheet(reading, Weights);
            foreach (var spot in sheet.Candidates())
            {
                var right = document.Places.Any(place => place.Named && place.Span == spot.Span);
                if (!right && document.Places.Any(place => !place.Named && place.Span.Overlaps(spot.Span))) continue;
                sheet.Names.Collect(spot, _features);
                choices.Add(new LinearChoice([[], [.. _features.Held]], right ? 1 : 0));
            }
        }
        Fit("name", NameFeatures.Blocks, choices, 30);
    }

    private void LearnUses()
    {
        var (actors, modifiers) = (new List<LinearChoice>(), new List<LinearChoice>());
        foreach (var (document, reading) in _texts)
        {
            var sheet = new PlaceSheet(reading, Weights);
            var uses = document.Places.Where(place => place.Counts && place.Use is not null).ToDictionary(place => place.Span, place => place.Use);
            foreach (var spot in sheet.Given(uses.Keys))
            {
                if (!uses.TryGetValue(spot.Span, out var use)) continue;
                sheet.Uses.Collect(spot, _features);
                if (use is not PlaceUse.Modifier) actors.Add(new LinearChoice([[], [.. _features.Held]], use == PlaceUse.Actor ? 1 : 0));
                if (use is not PlaceUse.Actor) modifiers.Add(new LinearChoice([[], [.. _features.Held]], use == PlaceUse.Modifier ? 1 : 0));
            }
        }
        Fit("actor", UseFeatures.Blocks, actors, 30);
        Fit("modifier", UseFeatures.Blocks, modifiers, 30);
    }

    /// <summary>The second model is learned twice: with the other places as the first chose them, then as it chooses them itself.</summary>
    private void LearnChoices()
    {
        Fit("first", ChoiceFeatures.Blocks, Choices((_, _) => { }), 30);
        Fit("second", ChoiceFeatures.Blocks, Choices((chooser, groups) => chooser.ChooseFirst(groups)), 30);
        var once = Weights;
        Fit("second", ChoiceFeatures.Blocks, Choices((chooser, groups) => chooser.Choose(groups), once), 30);
    }

    private List<LinearChoice> Choices(Action<PlaceChooser, List<PlaceGroup>> prepare, PlaceWeights? weights = null)
    {
        var choices = new List<LinearChoice>();
        foreach (var (document, reading) in _texts)
        {
            var sheet = new PlaceSheet(reading, weights ?? Weights);
            var gold = document.Places.Where(place => place.Counts).GroupBy(place => place.Span).ToDictionary(group => group.Key, group => group.First());
            var spots = sheet.Given(gold.Keys);
            sheet.SetUses(spots);
            var groups = PlaceGroup.Of(spots);
            prepare(sheet.Chooser, groups);
            foreach (var group in groups) Add(choices, sheet, group, gold);
        }
        return choices;
    }

    private void Add(List<LinearChoice> choices, PlaceSheet sheet, PlaceGroup group, Dictionary<TextSpan, GoldPlace> gold)
    {
        if (group.Places.Length < 2 || !gold.TryGetValue(group.Spots[0].Span, out var place)) return;
        var right = -1;
        var least = FarthestRight;
        for (var i = 0; i < group.Places.Length; i++)
        {
            var candidate = Gazetteer.Shipped[group.Places[i]];
            var distance = candidate.DistanceTo(place.Latitude!.Value, place.Longitude!.Value);
            if (candidate.Kind == PlaceKind.Country && distance < candidate.Radius) distance = Math.Min(distance, FarthestRight - 2);
            if (distance > FarthestRight) continue;
            if (!IsOfClass(candidate.Kind, place.Class)) distance = Math.Min(distance + OtherKind, FarthestRight - 1);
            if (distance >= least) continue;
            (right, least) = (i, distance);
        }
        if (right < 0) return;
        var options = new (int, float)[group.Places.Length][];
        for (var i = 0; i < options.Length; i++)
        {
            sheet.Choices.Collect(group, i, _features);
            options[i] = [.. _features.Held];
        }
        choices.Add(new LinearChoice(options, right, (float)Math.Sqrt(group.Spots.Count)));
    }

    private static bool IsOfClass(PlaceKind kind, string? code) => code switch
    {
        null => true,
        _ when code.StartsWith("PCL", StringComparison.Ordinal) => kind == PlaceKind.Country,
        "ADM1" => kind == PlaceKind.Region,
        "ADM2" or "ADM3" => kind == PlaceKind.District,
        _ when code.StartsWith("PPL", StringComparison.Ordinal) => kind is PlaceKind.Capital or PlaceKind.Seat or PlaceKind.Town or PlaceKind.Quarter,
        _ => true,
    };

    private void Fit(string name, FeatureBlocks blocks, List<LinearChoice> choices, int rounds)
    {
        var model = new LinearModel(blocks.Names.Count);
        model.Fit(choices, rounds);
        _models.RemoveAll(other => other.Name == name);
        _models.Add((name, model.Weights, blocks));
        var right = choices.Count(choice => Best(choice, model.Weights) == choice.Right);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {choices.Count} choices, {100.0 * right / Math.Max(1, choices.Count):0.0}% of those learned from come out right"));
    }

    private static int Best(LinearChoice choice, float[] weights)
    {
        var scores = choice.Options.Select(option => option.Sum(held => weights[held.Feature] * held.Value)).ToArray();
        return Array.IndexOf(scores, scores.Max());
    }

    private string Written()
    {
        var text = new StringBuilder()
            .AppendLine("# Weights of the models of places: model, feature, log-odds. Written by Hearsay.Prepare places.")
            .AppendLine("# Learned from three quarters of LGL (Lieberman et al. 2010), GeoWebNews (Gritta et al. 2019) and GeoVirus (Gritta et al. 2018); no text of them is here.");
        foreach (var (name, weights, blocks) in _models)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                if (Math.Abs(weights[i]) >= 0.01f) text.AppendLine(CultureInfo.InvariantCulture, $"{name}\t{blocks.Names[i]}\t{weights[i]}");
            }
        }
        return text.ToString();
    }
}
