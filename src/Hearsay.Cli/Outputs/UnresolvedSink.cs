using System.Globalization;
using System.Text;
using Hearsay.Knowledge.Actors;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Outputs;

/// <summary>Counts the actors that no list knows, over all reports: how often, in how many reports, and where first.</summary>
internal sealed class UnresolvedSink(ActorResolver resolver) : IReadingSink
{
    private const int Around = 40; // characters of the example on either side
    private readonly Dictionary<string, (int Count, HashSet<string> Docs, string Example)> _actors = new(StringComparer.Ordinal);

    public Action Prepare(Reading reading)
    {
        var found = ActorCandidates.Unresolved(reading, resolver)
            .Select(mention => (Name: Line(reading.Quote(mention.Span)), Example: Example(reading, mention.Span), Count: CountOf(reading, mention))).ToList();
        return () => found.ForEach(actor => Count(reading.Report.Doc, actor.Name, actor.Example, actor.Count));
    }

    /// <summary>The most frequent first: count, reports, phrase, first report, example; separated by tabs.</summary>
    public void WriteTo(IOutput output)
    {
        var page = new StringBuilder("# count\treports\tactor\tfirst report\texample\n");
        foreach (var (name, (count, docs, example)) in _actors.OrderByDescending(actor => actor.Value.Count).ThenBy(actor => actor.Key, StringComparer.Ordinal))
            page.Append(string.Create(CultureInfo.InvariantCulture, $"{count}\t{docs.Count}\t{name}\t{docs.First()}\t{example}\n"));
        output.Write("unresolved", Encoding.UTF8.GetBytes(page.ToString()));
    }

    private void Count(string doc, string name, string example, int count)
    {
        if (!_actors.TryGetValue(name, out var actor)) actor = (0, [], example);
        actor.Docs.Add(doc);
        _actors[name] = actor with { Count = actor.Count + count };
    }

    private static int CountOf(Reading reading, Mention mention) =>
        mention.Entity is { } entity ? reading.Entities[entity.Value].Mentions.Count(id => reading.Mentions[id.Value].Form != MentionForm.Pronoun) : 1;

    private static string Example(Reading reading, TextSpan span) =>
        Line(reading.Text[Math.Max(0, span.Start - Around)..Math.Min(reading.Text.Length, span.End + Around)]);

    private static string Line(string words) => string.Join(' ', words.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
