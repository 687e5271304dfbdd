using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Tests.Support;

/// <summary>
/// Makes a reading by hand from a marked text, so that a test shows the words and the layers in one
/// place. <c>{s1|The mayor} {q1|said} {c1|the bridge is safe}</c> is attribution 1 with source, cue and
/// content; <c>{e2 ORG name|the Harbour Board}</c> is a mention of entity 2. Marks nest. A line is a
/// paragraph and a sentence; a token is a word or one mark of punctuation, "n't" and "'s" apart.
/// </summary>
internal sealed partial class MarkedText
{
    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<int, Dictionary<char, List<TextSpan>>> _attributions = [];
    private readonly List<(TextSpan Span, int Entity, EntityType Type, MentionForm Form)> _mentions = [];

    public static Reading Read(string marked, string doc = "report", string? outlet = null)
    {
        var parsed = new MarkedText();
        parsed.Parse(marked, 0);
        return parsed.Build(doc, outlet);
    }

    private int Parse(string marked, int at)
    {
        while (at < marked.Length && marked[at] != '}')
        {
            if (marked[at] != '{')
            {
                _text.Append(marked[at++]);
                continue;
            }
            var bar = marked.IndexOf('|', at);
            var start = _text.Length;
            var label = marked[(at + 1)..bar];
            at = Parse(marked, bar + 1) + 1;
            Note(label, new TextSpan(start, _text.Length));
        }
        return at;
    }

    private void Note(string label, TextSpan span)
    {
        if (label[0] == 'e')
        {
            var parts = label[1..].Split(' ');
            _mentions.Add((span, int.Parse(parts[0]) - 1, Enum.Parse<EntityType>(parts[1], true), Enum.Parse<MentionForm>(parts[2], true)));
            return;
        }
        var number = int.Parse(label[1..]) - 1;
        if (!_attributions.TryGetValue(number, out var roles)) _attributions[number] = roles = [];
        if (!roles.TryGetValue(label[0], out var spans)) roles[label[0]] = spans = [];
        spans.Add(span);
    }

    private Reading Build(string doc, string? outlet)
    {
        var text = _text.ToString();
        var report = new Report
        {
            Id = new ReportId("00"),
            Doc = doc,
            Text = text,
            Outlet = outlet,
            Origin = doc + ".txt",
            Offsets = new OffsetMap([]),
        };
        return WithEntities(WithLanguage(new Reading(report))) with { Attributions = BuildAttributions() };
    }

    private static Reading WithLanguage(Reading reading)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var syntax = ImmutableArray.CreateBuilder<TokenSyntax>();
        foreach (Match line in Lines().Matches(reading.Text))
        {
            var first = tokens.Count;
            foreach (Match word in Words().Matches(line.Value))
            {
                var start = line.Index + word.Index;
                tokens.Add(new Token(new TextSpan(start, start + word.Length), sentences.Count));
                var root = tokens.Count - 1 == first;
                syntax.Add(new TokenSyntax(Upos.X, "", word.Value.ToLowerInvariant(), root ? -1 : first, root ? "root" : "dep"));
            }
            var span = new TextSpan(line.Index, line.Index + line.Length);
            sentences.Add(new Sentence(span, first, tokens.Count, paragraphs.Count));
            paragraphs.Add(new Paragraph(span, ParagraphKind.Body));
        }
        return reading with
        {
            Paragraphs = paragraphs.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Tokens = tokens.ToImmutable(),
            Syntax = syntax.ToImmutable(),
        };
    }

    private Reading WithEntities(Reading reading)
    {
        var mentions = _mentions.OrderBy(m => m.Span)
            .Select((m, i) => new Mention(new MentionId(i), m.Span, m.Span, m.Type, m.Form, new EntityId(m.Entity), "by hand"))
            .ToImmutableArray();
        var entities = mentions.GroupBy(m => m.Entity!.Value).OrderBy(g => g.Key.Value).Select(g => new Entity
        {
            Id = g.Key,
            Type = g.First().Type,
            NameSpan = g.First().Span,
            Name = reading.Quote(g.First().Span),
            Mentions = [.. g.Select(m => m.Id)],
        });
        return reading with { Mentions = mentions, Entities = [.. entities] };
    }

    private ImmutableArray<Attribution> BuildAttributions() =>
    [
        .. _attributions.Select(a => new Attribution
        {
            Id = new AttributionId(a.Key),
            Source = Role(a.Value, 's'),
            Cue = Role(a.Value, 'q'),
            Content = Role(a.Value, 'c'),
            Mode = AttributionMode.Indirect,
            Confidence = 0.9,
            Why = "by hand",
        }),
    ];

    private static ImmutableArray<TextSpan> Role(Dictionary<char, List<TextSpan>> roles, char role) =>
        roles.TryGetValue(role, out var spans) ? [.. spans.Order()] : [];

    [GeneratedRegex(@"[^\r\n]+")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|m|d)\b|\w+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\w\s]")]
    private static partial Regex Words();
}
