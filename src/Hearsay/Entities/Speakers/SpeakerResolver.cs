namespace Hearsay.Entities.Speakers;

/// <summary>
/// Uses who says what to resolve pronouns: "I" inside a quotation is its source, "we" the body that
/// speaks; "he" inside a quotation is not its source; a source that is a pronoun nobody could resolve
/// is whoever spoke last, where that fits. Runs after the attributions are found.
/// </summary>
public sealed class SpeakerResolver : IStage
{
    private const int Window = 3; // sentences back to whoever spoke last

    /// <inheritdoc/>
    public string Name => "speakers/1";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Entities, Layer.Attributions];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        if (reading.Attributions.IsEmpty) return reading;
        var links = new EntityLinks(reading);
        var sources = reading.Attributions.Select(attribution => SourceOf(reading, attribution)).ToArray();
        ResolveSources(reading, links, sources);
        cancel.ThrowIfCancellationRequested();
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i] is { } source) ResolveQuoted(reading, links, reading.Attributions[i], source);
        }
        return links.ToReading();
    }

    private static Mention? SourceOf(Reading reading, Attribution attribution) =>
        attribution.Source.IsEmpty ? null : reading.MainMention(attribution.Source[0]);

    /// <summary>Leads sources that are unresolved pronouns to the last one who spoke before them and fits.</summary>
    private static void ResolveSources(Reading reading, EntityLinks links, Mention?[] sources)
    {
        var inOrder = sources.OfType<Mention>().DistinctBy(mention => mention.Id).OrderBy(mention => mention.Span);
        Mention? last = null;
        foreach (var source in inOrder)
        {
            if (links.EntityOf(source) is null && Pronoun(reading, source) is { Person: 3 } pronoun && last is not null
                && SentenceOf(reading, source) - SentenceOf(reading, last) <= Window
                && links.EntityOf(last) is { } entity && links.Fits(entity, pronoun))
                links.Link(source, entity, "speakers/1: spoke last");
            if (links.EntityOf(source) is not null) last = source;
        }
    }

    private static void ResolveQuoted(Reading reading, EntityLinks links, Attribution attribution, Mention source)
    {
        if (attribution.Mode == AttributionMode.Indirect || links.EntityOf(source) is not { } speaker) return;
        foreach (var content in attribution.Content)
        {
            foreach (var mention in links.PronounsIn(content))
            {
                if (mention.Span.Overlaps(source.Span) || Pronoun(reading, mention) is not { } pronoun || !QuotedWords.IsQuoted(reading, content, mention.Span)) continue;
                if (pronoun.Person == 1) LinkFirstPerson(links, mention, pronoun, speaker);
                else if (pronoun.Person == 3 && links.EntityOf(mention) == speaker && links.TypeOf(speaker) == EntityType.Person)
                    links.Unlink(mention, "speakers/1: not the speaker");
            }
        }
    }

    /// <summary>"I" is the speaker; "we" is the speaker only where that is a body, or the issuer of a document.</summary>
    private static void LinkFirstPerson(EntityLinks links, Mention mention, PronounFacts pronoun, EntityId speaker)
    {
        var who = links.IssuerOf(speaker) ?? speaker;
        var isOne = links.TypeOf(who) == EntityType.Person;
        if (!isOne && links.IsRelay(who)) return; // an agency that carries words does not speak of itself
        if (links.EntityOf(mention) is null && (pronoun.Numbers == Numbers.One ? isOne : !isOne))
            links.Link(mention, who, pronoun.Numbers == Numbers.One ? "speakers/1: I is the speaker" : "speakers/1: we are the body that speaks");
    }

    private static PronounFacts? Pronoun(Reading reading, Mention mention) =>
        mention.Form == MentionForm.Pronoun && EntityLexicon.Shipped.TryPronoun(mention.Span.Of(reading.Text), out var facts) ? facts : null;

    private static int SentenceOf(Reading reading, Mention mention) =>
        reading.TokensOf(mention.Span).First is var token && token < reading.Tokens.Length ? reading.Tokens[token].Sentence : 0;
}
