using Hearsay.Entities.Places;
using Hearsay.Eval.Data;
using Hearsay.Eval.Places;
using Hearsay.Knowledge.Places;

namespace Hearsay.Eval.Tables;

/// <summary>Names of places and where they lie, on LGL, GeoWebNews and GeoVirus.</summary>
internal sealed class PlacesEvaluation : IEvaluation
{
    private static readonly (string Name, string File)[] Corpora =
        [("LGL", "lgl.train.jsonl.gz"), ("GeoWebNews", "geowebnews.train.jsonl.gz"), ("GeoVirus", "geovirus.train.jsonl.gz")];

    private readonly NearestCountry _countries = new();

    public string Verb => "places";

    public string Summary => "Names of places and their coordinates on LGL, GeoWebNews and GeoVirus: the quarter of the texts that training leaves out (--split all: every text).";

    public string Folder => "geoparsing";

    public Table Measure(Run run)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var (uses, show) = (new UseCounts(), run.Show);
        foreach (var (name, file) in Corpora.Where(corpus => !File.Exists(run.Data) || run.Data.EndsWith(corpus.File, StringComparison.Ordinal)))
        {
            var (found, given, all) = (new F1(), new PlaceCounts(), new PlaceCounts());
            var matched = new PlaceCounts();
            foreach (var document in DataFiles.Objects(run.File(file)).Select(GeoDocument.Parse))
            {
                if (!document.IsDev && run.Split != "all") continue;
                var reading = run.Read(document.Id, document.Text);
                var gold = document.Places.Where(place => place.Counts).DistinctBy(place => place.Span).ToList();
                found += Recognise(reading, document, gold, ref show);
                Resolve(reading, gold, given, ref show);
                Together(reading, gold, matched, all, uses);
            }
            rows.AddRange(Rows(name, found, given, matched, all));
        }
        rows.AddRange(uses.Rows());
        return new Table("Places, on texts that training leaves out", rows.ToImmutable(), PublishedPlaces.Remark);
    }

    private static IEnumerable<Row> Rows(string name, F1 found, PlaceCounts given, PlaceCounts matched, PlaceCounts all) =>
    [
        found.ToRow($"{name}: names found"),
        new($"{name}: within 161 km, names given", given.Accuracy, Note: Note(given)),
        new($"{name}: in the right country, names given", given.CountryShare, Note: $"n {given.WithCountry}"),
        new($"{name}: within 161 km, of names found", matched.Accuracy, Note: Note(matched)),
        new($"{name}: found and within 161 km, of all", all.Accuracy, Note: $"n {all.Asked}"),
        .. PublishedPlaces.Rows(name),
    ];

    private static string Note(PlaceCounts counts) =>
        string.Create(CultureInfo.InvariantCulture, $"mean {counts.MeanError:0} km, median {counts.MedianError:0.0} km, unresolved {counts.Unresolved:0.0}, n {counts.Asked}");

    /// <summary>Exact spans. Words that the corpus marks as no place (<see cref="GoldPlace.Counts"/>) are left out on both sides.</summary>
    private static F1 Recognise(Reading reading, GeoDocument document, List<GoldPlace> gold, ref int show)
    {
        var wanted = gold.Select(place => place.Span).ToHashSet();
        var found = reading.Places.Select(place => place.Span)
            .Where(span => wanted.Contains(span) || !document.Places.Any(place => !place.Counts && place.Span.Overlaps(span))).ToList();
        foreach (var span in wanted.Except(found).Select(span => (Span: span, What: "missed")).Concat(found.Except(wanted).Select(span => (Span: span, What: "wrong"))))
        {
            if (show-- > 0) Console.WriteLine($"{span.What} [{reading.Quote(span.Span)}] in {Around(reading, span.Span)}");
        }
        return F1.Of(found, wanted);
    }

    /// <summary>Where the names of the corpus are given and only their places are asked for.</summary>
    private void Resolve(Reading reading, List<GoldPlace> gold, PlaceCounts counts, ref int show)
    {
        var sheet = new PlaceSheet(reading, PlaceWeights.Shipped);
        var answers = sheet.Resolve(sheet.Given(gold.Select(place => place.Span)));
        foreach (var place in gold)
        {
            var answer = answers.FirstOrDefault(answer => answer.Span.Overlaps(place.Span));
            if (!Count(counts, place, answer) && show-- > 0)
                Console.WriteLine($"far [{reading.Quote(place.Span)}] {place.Class} {place.Latitude},{place.Longitude}: {answer?.Name} {answer?.Admin1 ?? answer?.Country} {answer?.Latitude},{answer?.Longitude} ({answer?.Why})");
        }
    }

    private void Together(Reading reading, List<GoldPlace> gold, PlaceCounts matched, PlaceCounts all, UseCounts uses)
    {
        foreach (var place in gold)
        {
            var answer = reading.Places.FirstOrDefault(answer => answer.Span == place.Span);
            if (answer is not null) Count(matched, place, answer);
            Count(all, place, answer);
            if (answer is not null && place.Use is { } use) uses.Add(use, answer.Use);
        }
    }

    private bool Count(PlaceCounts counts, GoldPlace place, PlaceValue? answer)
    {
        double? error = answer?.Latitude is { } latitude
            ? new GazetteerPlace(0, PlaceKind.Town, latitude, answer.Longitude!.Value, 0, 0, 0).DistanceTo(place.Latitude!.Value, place.Longitude!.Value)
            : null;
        bool? country = _countries.Of(place.Latitude!.Value, place.Longitude!.Value) is { } code ? answer?.Country == code : null;
        return counts.Add(error, country);
    }

    private static string Around(Reading reading, TextSpan span) =>
        reading.Text[Math.Max(0, span.Start - 30)..Math.Min(reading.Text.Length, span.End + 30)].ReplaceLineEndings(" ");
}
