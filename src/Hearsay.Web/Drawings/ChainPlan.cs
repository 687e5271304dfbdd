using Hearsay.Stories.Grades;

namespace Hearsay.Web.Drawings;

/// <summary>What a box in the drawing of chains stands for.</summary>
public enum BoxKind
{
    Plain,

    /// <summary>Speaks for its state: a double frame.</summary>
    Channel,

    /// <summary>Who said it: a heavy frame.</summary>
    Root,

    /// <summary>With copies: a second edge behind it.</summary>
    WithCopies,
}

/// <summary>How well a step between two boxes is known.</summary>
public enum StepKind
{
    Credited,
    Copied,
    Suspected,
}

/// <summary>A box with two lines of text; units of the drawing.</summary>
public sealed record Box(double X, double Y, double Width, BoxKind Kind, string Name, string Note)
{
    public const double Height = 44;
    public double Middle => Y + (Height / 2);
    public double Right => X + Width;
}

/// <summary>An arrow from whoever is cited to whoever cites.</summary>
public sealed record Step(Box Cited, Box Citing, StepKind Kind, string? Note);

/// <summary>One independent origin, with its count.</summary>
public sealed record Band(string Letter, double Top, double Bottom, ImmutableArray<Box> Boxes, ImmutableArray<Step> Steps, string Count, string Reports);

/// <summary>
/// Where the boxes of a slot's chains stand: outlets at the left, roots at the right, one band for each
/// independent origin.
/// </summary>
public sealed record ChainPlan(ImmutableArray<Band> Bands, ImmutableArray<Step> Between, double Height)
{
    /// <summary>Width of the drawing.</summary>
    public const double Width = 1020;

    private static readonly double[] Lefts = [0, 238, 450, 688];
    private static readonly double[] Widths = [178, 160, 176, 216];
    private const double Row = 54;
    private const double Gap = 22;

    /// <summary>Lays out the chains of a graded slot.</summary>
    /// <param name="graded">The slot.</param>
    /// <param name="origins">Those of its origins to draw, with the testimonies to draw.</param>
    public static ChainPlan Of(GradedSlot graded, ImmutableArray<SlotOrigin> origins)
    {
        var bands = ImmutableArray.CreateBuilder<Band>();
        var top = 32.0;
        foreach (var origin in origins.Where(origin => origin.Counts))
        {
            var band = Lay(origin, top);
            bands.Add(band);
            top = band.Bottom + Gap;
        }
        var roots = bands.SelectMany(band => band.Boxes).Where(box => box.Kind == BoxKind.Root)
            .GroupBy(box => box.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var between = graded.Dependences.Where(one => !one.Shown)
            .Select(one => roots.TryGetValue(Name(graded, one.B), out var cited) && roots.TryGetValue(Name(graded, one.A), out var citing)
                ? new Step(cited, citing, StepKind.Suspected, "may rest on it; not shown") : null)
            .OfType<Step>();
        return new(bands.ToImmutable(), [.. between], Math.Max(top, 60));
    }

    private static string Name(GradedSlot graded, string key) =>
        graded.Roots.FirstOrDefault(root => root.Root.Key == key)?.Root.Name ?? key;

    private static Band Lay(SlotOrigin origin, double top)
    {
        var outlets = origin.Testimonies.GroupBy(said => said.Lineage ?? said.Report.Value, StringComparer.Ordinal)
            .Select(lineage => lineage.OrderBy(said => said.Stated).ThenBy(said => said.Doc, StringComparer.Ordinal).ToArray())
            .GroupBy(lineage => lineage[0].Chain[0].Name, StringComparer.Ordinal).ToArray();
        var boxes = new Dictionary<(int Column, string Name), Box>();
        var rows = new Dictionary<(int Column, string Name), List<double>>();
        var order = new List<(int Column, string Name)>();
        for (var i = 0; i < outlets.Length; i++)
        {
            foreach (var lineage in outlets[i])
            {
                foreach (var (link, column) in Columns(lineage[0].Chain))
                {
                    var key = (column, link.Name);
                    if (!rows.TryGetValue(key, out var at)) { rows[key] = at = []; order.Add(key); }
                    at.Add(top + 10 + (i * Row));
                }
            }
        }
        foreach (var key in order) boxes[key] = Place(origin, key, rows[key]);
        Spread(boxes, order);
        var bottom = boxes.Values.Max(box => box.Y + Box.Height) + 8;
        return new(origin.Letter, top, bottom, [.. order.Select(key => boxes[key])], Steps(outlets, boxes),
            origin.IsSuspected ? $"{origin.Letter}: 0 to 1" : $"{origin.Letter}: 1", $"{origin.Reports} {(origin.Reports == 1 ? "report" : "reports")}");
    }

    private static Box Place(SlotOrigin origin, (int Column, string Name) key, List<double> rows)
    {
        var said = origin.Testimonies.Where(one => one.Chain.Any(link => link.Name == key.Name)).ToArray();
        var link = said.SelectMany(one => one.Chain).First(one => one.Name == key.Name);
        var isRoot = said.Any(one => one.Chain[^1].Name == key.Name);
        var copies = key.Column == 0 ? said.Where(one => one.Lineage is not null).Select(one => one.Report).Distinct().Count() - 1 : 0;
        var kind = isRoot ? BoxKind.Root : copies > 0 ? BoxKind.WithCopies : link.Kind == SourceKind.StateAgency ? BoxKind.Channel : BoxKind.Plain;
        var day = said.Select(one => one.Stated).Where(stated => stated is not null).Order().FirstOrDefault();
        var note = isRoot ? PositionTexts.Of(said[^1].Stance) : copies > 0 ? $"+{copies} {(copies == 1 ? "copy" : "copies")}" : Parts.KindTexts.Of(link.Kind);
        if (day is { } on) note += $", {Parts.Times.Day(on)}";
        return new(Lefts[key.Column], rows.Distinct().Average(), Widths[key.Column], kind, key.Name, note);
    }

    /// <summary>Pushes boxes of one column apart where they would touch.</summary>
    private static void Spread(Dictionary<(int Column, string Name), Box> boxes, List<(int Column, string Name)> order)
    {
        foreach (var column in order.GroupBy(key => key.Column))
        {
            var free = double.MinValue;
            foreach (var key in column.OrderBy(key => boxes[key].Y).ThenBy(key => key.Name, StringComparer.Ordinal))
            {
                boxes[key] = boxes[key] with { Y = Math.Max(boxes[key].Y, free) };
                free = boxes[key].Y + Row;
            }
        }
    }

    private static ImmutableArray<Step> Steps(
        IGrouping<string, Hearsay.Stories.Grades.Testimony[]>[] outlets, Dictionary<(int Column, string Name), Box> boxes)
    {
        var steps = new Dictionary<(Box, Box), Step>();
        foreach (var said in outlets.SelectMany(outlet => outlet).Select(lineage => lineage[0]))
        {
            var chain = Columns(said.Chain).ToArray();
            for (var i = 1; i < chain.Length; i++)
            {
                var (cited, citing) = (boxes[(chain[i].Column, chain[i].Link.Name)], boxes[(chain[i - 1].Column, chain[i - 1].Link.Name)]);
                if (cited != citing) steps.TryAdd((cited, citing), new(cited, citing, chain[i].Link.Span is null ? StepKind.Copied : StepKind.Credited, null));
            }
        }
        return [.. steps.Values];
    }

    /// <summary>The column of each link: publisher, wire, agency, root; what has no column of its own stands in the next free one.</summary>
    private static IEnumerable<(ChainLink Link, int Column)> Columns(ImmutableArray<ChainLink> chain)
    {
        for (var i = 0; i < chain.Length; i++)
        {
            var column = i == 0 ? 0 : i == chain.Length - 1 ? 3 : chain[i].Kind == SourceKind.StateAgency || (i > 1 && chain.Length > 3) ? 2 : 1;
            yield return (chain[i], column);
        }
    }
}
