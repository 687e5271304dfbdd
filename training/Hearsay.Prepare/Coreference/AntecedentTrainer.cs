using Hearsay.Entities;
using Hearsay.Entities.Ranking;
using Hearsay.Eval.Coreference;

namespace Hearsay.Prepare.Coreference;

/// <summary>
/// Fits the antecedent ranker on gold chains: maximum likelihood of any right antecedent, or of
/// "none", with L2, by AdaGrad in document order shuffled with a fixed seed.
/// </summary>
internal sealed class AntecedentTrainer
{
    private const float Rate = 0.1f;
    private const float L2 = 2e-5f;
    private const int Seed = 1;
    private const int Epochs = 12;

    // Texts under CC BY or CC BY-SA; the other genres are non-commercial or not listed.
    private static readonly string[] OpenGenres = ["academic", "bio", "court", "interview", "news", "voyage"];

    private static readonly string[] Header =
    [
        "# Weights of the antecedent ranker (Entities/Ranking): class of phrase, feature, weight.",
        "# Data: UD English GUM 2.16 train, genres academic, bio, court, interview, news, voyage (annotations CC BY 4.0; texts CC BY and CC BY-SA).",
        "# Command: dotnet run -c Release --project training/Hearsay.Prepare -- antecedents UD_DIR src/Hearsay/Knowledge/Data/antecedents.tsv",
    ];

    private readonly List<Instance> _instances = [];
    private readonly float[] _weights = new float[AntecedentModel.Size];
    private readonly float[] _squares = new float[AntecedentModel.Size];

    /// <summary>Trains on the openly licensed genres of GUM train and writes the model file.</summary>
    public static int Run(string folder, string output)
    {
        var trainer = new AntecedentTrainer();
        var lines = DataFiles.Lines(Path.Combine(folder, "en_gum-ud-train.conllu.gz"));
        foreach (var document in GumReader.Read(lines).Where(IsOpen))
        {
            var gold = GumEntities.Of(document);
            trainer.Add(new MentionFinder().Run(GumNames.AddTo(document.Reading, gold), CancellationToken.None), gold);
        }
        trainer.Fit(Epochs);
        File.WriteAllLines(output, Header.Concat(trainer.Rows()));
        Console.WriteLine($"{trainer._instances.Count} phrases from GUM train");
        return 0;
    }

    private static bool IsOpen(GumDocument document) => OpenGenres.Any(genre => document.Id.StartsWith($"GUM_{genre}_", StringComparison.Ordinal));

    /// <summary>One phrase: features of each candidate, "none" last, and which are right.</summary>
    private sealed record Instance(AnaphorClass Class, int[][] Features, bool[] Right);

    /// <summary>Adds the phrases of a document; each is led to its gold antecedent before the next is looked at.</summary>
    public void Add(Reading reading, ImmutableArray<GoldMention> gold)
    {
        var alignment = MentionAlignment.Of(reading, gold);
        var context = CoreferenceResolver.Sieved(reading);
        var search = new AntecedentSearch(context);
        var found = new Antecedent[AntecedentSearch.MaxClusters];
        foreach (var anaphor in context.Candidates)
        {
            if (AnaphorClasses.Of(anaphor) is not { } anaphorClass || context.Clusters.Why(anaphor.Index) is not null) continue;
            var count = search.Find(anaphor, anaphorClass, found);
            if (count == 0) continue;
            var entity = alignment.GoldOf(anaphor.Index) is >= 0 and var g ? gold[g].Entity : -1;
            var right = new bool[count + 1];
            for (var i = 0; i < count; i++)
                right[i] = entity >= 0 && alignment.GoldOf(found[i].Last) is >= 0 and var h && gold[h].Entity == entity;
            var first = Array.IndexOf(right, true);
            right[count] = first < 0;
            _instances.Add(new Instance(anaphorClass, Features(context, anaphor, found.AsSpan(0, count)), right));
            if (first >= 0) context.Clusters.TryMerge(anaphor.Index, found[first].Last, "gold");
        }
    }

    /// <summary>Fits the weights.</summary>
    public AntecedentModel Fit(int epochs)
    {
        var random = new Random(Seed);
        var order = _instances.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var instance in order) Step(instance);
        }
        return new AntecedentModel(_weights);
    }

    /// <summary>The weights as rows of the model file; those under 0.005 are left out.</summary>
    public IEnumerable<string> Rows()
    {
        for (var block = 0; block <= AnaphorClasses.Count; block++)
        {
            var name = block == 0 ? "all" : ((AnaphorClass)(block - 1)).ToString();
            for (var i = 0; i < AntecedentFeatures.Count; i++)
            {
                var weight = _weights[block * AntecedentFeatures.Count + i];
                if (Math.Abs(weight) >= 0.005f)
                    yield return string.Create(CultureInfo.InvariantCulture, $"{name}\t{AntecedentFeatures.Names[i]}\t{weight:0.000}");
            }
        }
    }

    private static int[][] Features(CoreferenceContext context, Candidate anaphor, ReadOnlySpan<Antecedent> found)
    {
        var features = new int[found.Length + 1][];
        Span<int> active = stackalloc int[AntecedentFeatures.MaxActive];
        for (var i = 0; i < found.Length; i++)
            features[i] = active[..AntecedentFeatures.OfPair(context, anaphor, found[i], found.Length, active)].ToArray();
        features[^1] = active[..AntecedentFeatures.OfNone(context, anaphor, found.Length, active)].ToArray();
        return features;
    }

    private void Step(Instance instance)
    {
        var offset = AntecedentModel.Offset(instance.Class);
        var scores = instance.Features.Select(active => active.Sum(f => (double)_weights[f] + _weights[offset + f])).ToArray();
        var top = scores.Max();
        var exp = scores.Select(score => Math.Exp(score - top)).ToArray();
        var (all, right) = (exp.Sum(), exp.Where((_, i) => instance.Right[i]).Sum());
        for (var i = 0; i < exp.Length; i++)
        {
            var gradient = (float)(exp[i] / all - (instance.Right[i] ? exp[i] / right : 0));
            if (Math.Abs(gradient) < 1e-6) continue;
            foreach (var feature in instance.Features[i])
            {
                Update(feature, gradient);
                Update(offset + feature, gradient);
            }
        }
    }

    private void Update(int weight, float gradient)
    {
        gradient += L2 * _weights[weight];
        _squares[weight] += gradient * gradient;
        _weights[weight] -= Rate * gradient / (MathF.Sqrt(_squares[weight]) + 1e-6f);
    }
}
