using System.Security.Cryptography;
using System.Text;
using Hearsay.Stories;

namespace Hearsay.Ledger.Tests.Support;

/// <summary>Makes readings by hand: a short report, and the claims and attributions that stand on words of it.</summary>
internal sealed class Written
{
    private readonly List<Claim> _claims = [];
    private readonly List<CodedEvent> _events = [];
    private readonly List<Attribution> _attributions = [];
    private readonly List<Entity> _entities = [];
    private readonly Report _report;

    private Written(Report report) => _report = report;

    public static Written Report(string text, string doc = "report", string? outlet = "Lake Courier", string? published = "2026-03-24", string? url = null) => new(new Report
    {
        Id = new ReportId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))),
        Doc = doc,
        Text = text,
        Title = new TextSpan(0, text.IndexOf('\n') is > 0 and var line ? line : text.Length),
        Outlet = outlet,
        Published = published is null ? null : new ReportDate(DateOnly.Parse(published), null),
        CanonicalUrl = url is null ? null : new Uri(url),
        Origin = doc + ".txt",
        Offsets = new OffsetMap([new OffsetMap.Run(0, text.Length, 0, text.Length, true)]),
        Archived = Encoding.UTF8.GetBytes(text),
        Provenance = ["outlet: by hand"],
    });

    public Written Attribution(string source, string cue, string content)
    {
        _attributions.Add(new Attribution
        {
            Id = new AttributionId(_attributions.Count),
            Source = [Span(source)],
            Cue = [Span(cue)],
            Content = [Span(content)],
            Mode = AttributionMode.Indirect,
            Chain = [new ChainLink(_report.Outlet ?? "unknown outlet", SourceKind.Outlet, null, null, null, "hand"), new ChainLink(source, SourceKind.Organisation, Span(source), null, null, "hand")],
            Confidence = 0.9,
            Why = "hand",
        });
        return this;
    }

    /// <param name="said">Words of the report.</param>
    /// <param name="predicate">One of these words.</param>
    /// <param name="root">Who says it.</param>
    /// <param name="principal">For whom.</param>
    /// <param name="position">Where the root stands.</param>
    /// <param name="type">PLOVER type of its event; null for none.</param>
    /// <param name="place">Name and country of the place; null for none.</param>
    /// <param name="model">Changes the id as a newer model would.</param>
    public Written Claim(
        string said, string predicate, string root = "Ferry Board", string? principal = null, Position position = Position.Affirm,
        string? type = null, (string Name, string Country)? place = null, string model = "m1")
    {
        var (words, verb) = (Span(said), Span(predicate));
        var id = new ClaimId(Hash($"{TextNormaliser.IdOf(_report.Text)}|{words}|{predicate}|{model}"));
        ImmutableArray<ChainLink> chain =
        [
            new(_report.Outlet ?? "unknown outlet", SourceKind.Outlet, null, null, null, "hand"),
            new(root, SourceKind.Organisation, null, null, principal, "hand"),
        ];
        var where = place is { } known ? new PlaceValue(words, known.Name, known.Country, null, null, null, PlacePrecision.City, "hand") : null;
        _claims.Add(new Claim
        {
            Id = id,
            Spans = [words],
            Predicate = verb,
            Lemma = predicate,
            Attribution = _attributions.Count > 0 ? _attributions[^1].Id : null,
            Chain = chain,
            Factuality = new Factuality(position is Position.Deny ? FactualityValue.Denied : FactualityValue.Happened, null, null),
            Position = position,
            Place = where,
            Why = "hand",
        });
        if (type is not null)
        {
            _events.Add(new CodedEvent
            {
                Id = new EventId(Hash($"{id}|{type}")),
                Claim = id,
                Type = type,
                Quad = 1,
                Score = 1.5,
                Trigger = verb,
                Factuality = _claims[^1].Factuality,
                Place = where,
                Chain = chain,
                Why = "hand",
            });
        }
        return this;
    }

    /// <summary>Names somebody or something with words of the report.</summary>
    public Written Naming(string name, EntityType type = EntityType.Person)
    {
        _entities.Add(new Entity { Id = new EntityId(_entities.Count), Type = type, Name = name, NameSpan = Span(name), Mentions = [new MentionId(_entities.Count)] });
        return this;
    }

    /// <summary>Gives its events a CAMEO code.</summary>
    public Written WithCameo(string code)
    {
        for (var i = 0; i < _events.Count; i++) _events[i] = _events[i] with { Cameo = code };
        return this;
    }

    /// <summary>The same words, as if published on another day.</summary>
    public Written Dated(string day)
    {
        var dated = new Written(_report with { Published = new ReportDate(DateOnly.Parse(day), null) });
        dated._claims.AddRange(_claims);
        dated._events.AddRange(_events);
        dated._attributions.AddRange(_attributions);
        return dated;
    }

    public Reading Reading()
    {
        var lines = new List<Sentence>();
        for (var start = 0; start < _report.Text.Length;)
        {
            var end = _report.Text.IndexOf('\n', start) is >= 0 and var line ? line : _report.Text.Length;
            if (end > start) lines.Add(new Sentence(new TextSpan(start, end), 0, 0, lines.Count));
            start = end + 1;
        }
        return new Reading(_report)
        {
            Layers = [Layer.Paragraphs, Layer.Attributions, Layer.Claims, Layer.Events],
            Paragraphs = [.. lines.Select(line => new Paragraph(line.Span, ParagraphKind.Body))],
            Sentences = [.. lines],
            Entities = [.. _entities],
            Attributions = [.. _attributions],
            Claims = [.. _claims],
            Events = [.. _events],
        };
    }

    private TextSpan Span(string words)
    {
        var start = _report.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The report does not say '{words}'.");
        return new TextSpan(start, start + words.Length);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
