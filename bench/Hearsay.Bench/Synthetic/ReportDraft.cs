using System.Text;

namespace Hearsay.Bench.Synthetic;

/// <summary>The text of a report as it grows, with the layers that point into it.</summary>
internal sealed class ReportDraft
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _entities = new(StringComparer.Ordinal);
    private readonly List<(string Name, EntityType Type, string? Principal, TextSpan Span, List<MentionId> Mentions)> _named = [];
    private readonly List<Mention> _mentions = [];

    public List<Claim> Claims { get; } = [];

    public List<CodedEvent> Events { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    public List<Attribution> Attributions { get; } = [];

    public List<Quantity> Quantities { get; } = [];

    public int Length => _text.Length;

    public TextSpan Add(string words)
    {
        var start = _text.Length;
        _text.Append(words);
        return new TextSpan(start, _text.Length);
    }

    /// <summary>Words that name something.</summary>
    public (TextSpan Span, EntityId Entity) Name(string name, EntityType type, string? principal)
    {
        var span = Add(name);
        if (!_entities.TryGetValue(name, out var number))
        {
            _entities[name] = number = _named.Count;
            _named.Add((name, type, principal, span, []));
        }
        var id = new MentionId(_mentions.Count);
        _named[number].Mentions.Add(id);
        _mentions.Add(new Mention(id, span, span, type, MentionForm.Name, new EntityId(number), "bench"));
        return (span, new EntityId(number));
    }

    public override string ToString() => _text.ToString();

    public Reading ToReading(Report report) => new(report)
    {
        Paragraphs = [.. Sentences.Select((sentence, i) => new Paragraph(sentence.Span, i == 0 ? ParagraphKind.Title : ParagraphKind.Body))],
        Sentences = [.. Sentences],
        Mentions = [.. _mentions],
        Entities = [.. _named.Select((one, i) => new Entity { Id = new EntityId(i), Type = one.Type, Name = one.Name, NameSpan = one.Span, Mentions = [.. one.Mentions], Principal = one.Principal })],
        Attributions = [.. Attributions],
        Quantities = [.. Quantities],
        Claims = [.. Claims],
        Events = [.. Events],
    };
}
