using Hearsay.Eval;
using Hearsay.Eval.Data;

namespace Hearsay.Tests.Eval;

public sealed class SourceAnswerTests
{
    private const string Text = "Ada Boll met Finn Kade. He said that the bridge is safe.";

    [Fact]
    public void A_pronoun_linked_to_the_right_name_is_right() =>
        Assert.True(Answer("Finn Kade") is { Given: true, Right: true });

    [Fact]
    public void A_pronoun_linked_to_another_name_is_answered_and_wrong() =>
        Assert.True(Answer("Ada Boll") is { Given: true, Right: false });

    [Fact]
    public void A_pronoun_left_alone_is_not_answered() =>
        Assert.True(Answer(null) is { Given: false, Right: false });

    private static SourceAnswer Answer(string? name)
    {
        var label = new CorefLabel("r1", "set", "doc", Span("He"), [Span("Finn Kade")], "pronoun", "he", false);
        EntityId? entity = name is null ? null : new EntityId(0);
        ImmutableArray<Mention> mentions =
        [
            .. name is null ? Array.Empty<Mention>() : [new Mention(new MentionId(0), Span(name), Span(name), EntityType.Person, MentionForm.Name, entity, "test")],
            new Mention(new MentionId(1), Span("He"), Span("He"), EntityType.Person, MentionForm.Pronoun, entity, "test"),
        ];
        var reading = new Reading(Reports.FromText("doc", Text)) { Mentions = mentions };
        return SourceAnswer.Of(label, name is null ? reading : reading with
        {
            Entities = [new Entity { Id = new EntityId(0), Type = EntityType.Person, Name = name, NameSpan = Span(name), Mentions = [new MentionId(0), new MentionId(1)] }],
        });
    }

    private static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
