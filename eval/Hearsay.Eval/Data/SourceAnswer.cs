namespace Hearsay.Eval.Data;

/// <summary>The name that the system gives for a source.</summary>
/// <param name="Label">What was asked.</param>
/// <param name="Mention">The system's mention at the source; null where it has none.</param>
/// <param name="Name">A name of its entity, of who issued it, or of a member of it; null where it leaves the source alone.</param>
/// <param name="Words">The words of the name.</param>
internal sealed record SourceAnswer(CorefLabel Label, Mention? Mention, TextSpan? Name, string? Words)
{
    public bool Given => Name is not null || Words is not null;

    /// <summary>The name is one of the labelled mentions, part of one, or holds one.</summary>
    public bool Right => Name is { } name && Label.Names.Any(gold =>
        2 * (Math.Min(name.End, gold.End) - Math.Max(name.Start, gold.Start)) >= Math.Min(name.Length, gold.Length));

    public static SourceAnswer Of(CorefLabel label, Reading reading)
    {
        var mention = reading.Mentions.Where(found => found.Span.Overlaps(label.Source) && label.Source.Contains(found.Head))
            .OrderBy(found => Math.Abs(found.Span.Length - label.Source.Length)).FirstOrDefault();
        if (mention?.Entity is not { } id) return new SourceAnswer(label, mention, null, null);
        var entity = reading.Entities.Single(found => found.Id == id);
        var name = NameOf(id, label, reading)
            ?? (entity.Issuer is { } issuer ? NameOf(issuer, label, reading) : null)
            ?? entity.Members.Select(member => NameOf(member, label, reading)).FirstOrDefault(found => found is not null);
        return new SourceAnswer(label, mention, name, name is { } words ? reading.Quote(words) : null);
    }

    /// <summary>A name of the entity outside the source, its fullest where that is one.</summary>
    private static TextSpan? NameOf(EntityId id, CorefLabel label, Reading reading)
    {
        var names = reading.Mentions
            .Where(found => found.Entity == id && found.Form == MentionForm.Name && !found.Span.Overlaps(label.Source))
            .Select(found => (TextSpan?)found.Span).ToList();
        var fullest = reading.Entities.Single(found => found.Id == id).NameSpan;
        return names.Contains(fullest) ? fullest : names.FirstOrDefault();
    }

    /// <summary>For whoever improves the system: the source, its words around, what was wanted and what came.</summary>
    public string Explain(Reading reading)
    {
        var from = Math.Max(0, Label.Source.Start - 300);
        var to = Math.Min(reading.Text.Length, Label.Source.End + 60);
        var around = $"{reading.Text[from..Label.Source.Start]}[[{reading.Quote(Label.Source)}]]{reading.Text[Label.Source.End..to]}".ReplaceLineEndings(" / ");
        var wanted = Label.Unresolvable ? "no name" : string.Join(", ", Label.Names.Select(reading.Quote).Distinct());
        return $"{Label.Id} {Label.Kind} {around}\n  wanted {wanted}\n  came   {Words ?? "nothing"} ({Mention?.Why ?? "no mention"})";
    }
}
