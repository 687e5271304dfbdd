using System.Text.Json;
using Hearsay.Eval;
using Hearsay.Eval.Data;

namespace Hearsay.Tests.Eval;

public sealed class HandLabelTests
{
    [Fact]
    public void Chain_labels_have_their_links_in_the_sentence_and_known_kinds()
    {
        var kinds = Enum.GetValues<SourceKind>().Select(kind => kind == SourceKind.StateAgency ? "state_agency" : kind.ToString().ToLowerInvariant()).ToHashSet();
        var labels = LabelFile.Chains(Labels.DefaultFolder(), "all");

        Assert.True(labels.Length >= 300);
        Assert.All(labels, label => Assert.All(label.Chain, link => Assert.True(label.Sentence.Contains(link.Span) && kinds.Contains(link.Kind), label.Id)));
        Assert.All(labels, label => Assert.True(label.Sentence.Contains(label.Cue ?? label.Content!.Value), label.Id));
    }

    [Fact]
    public void Factuality_labels_have_their_words_in_the_sentence_and_every_class_in_both_halves()
    {
        foreach (var half in new[] { "dev", "test" })
        {
            var labels = LabelFile.Facts(Labels.DefaultFolder(), half);

            Assert.All(labels, label => Assert.All(label.Facts, fact => Assert.All(fact.Predicates, word => Assert.True(label.Sentence.Contains(word), label.Id))));
            Assert.Equal(Enum.GetValues<FactualityValue>().Length, labels.SelectMany(label => label.Facts).Where(fact => !fact.Doubtful).Select(fact => fact.Value).Distinct().Count());
        }
    }

    [Fact]
    public void Factuality_labels_use_documents_of_no_other_file()
    {
        var folder = Labels.DefaultFolder();
        var others = LabelFile.Chains(folder, "all").Select(c => (c.Set, c.Doc)).Concat(LabelFile.Coreference(folder, "all").Select(c => (c.Set, c.Doc))).Concat(LabelFile.Events(folder, "all").Select(e => (e.Set, e.Doc)));

        Assert.Empty(LabelFile.Facts(folder, "all").Select(f => (f.Set, f.Doc)).Intersect(others));
    }

    [Fact]
    public void Labels_hold_ids_kinds_and_flags_and_no_words_of_the_texts()
    {
        var lines = Directory.EnumerateFiles(Labels.DefaultFolder(), "*.jsonl").SelectMany(File.ReadLines);

        Assert.All(lines, line => Assert.All(Strings(JsonDocument.Parse(line).RootElement), word => Assert.DoesNotContain(' ', word)));
    }

    [Fact]
    public void Dev_and_test_halves_share_no_document()
    {
        var folder = Labels.DefaultFolder();

        Assert.Empty(LabelFile.Chains(folder, "dev").Select(c => (c.Set, c.Doc)).Intersect(LabelFile.Chains(folder, "test").Select(c => (c.Set, c.Doc))));
        Assert.Empty(LabelFile.Facts(folder, "dev").Select(f => (f.Set, f.Doc)).Intersect(LabelFile.Facts(folder, "test").Select(f => (f.Set, f.Doc))));
        Assert.Empty(LabelFile.Coreference(folder, "dev").Select(c => (c.Set, c.Doc)).Intersect(LabelFile.Coreference(folder, "test").Select(c => (c.Set, c.Doc))));
    }

    [Fact]
    public void A_source_is_unresolvable_exactly_where_it_has_no_name() =>
        Assert.All(LabelFile.Coreference(Labels.DefaultFolder(), "all"), label => Assert.Equal(label.Unresolvable, label.Names.IsEmpty));

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Strings(field.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };
}
