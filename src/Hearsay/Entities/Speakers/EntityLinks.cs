namespace Hearsay.Entities.Speakers;

/// <summary>The links of a reading while they are changed: which entity each mention has.</summary>
internal sealed class EntityLinks(Reading reading)
{
    private readonly ImmutableArray<Mention>.Builder _mentions = reading.Mentions.ToBuilder();
    private bool _changed;

    public EntityId? EntityOf(Mention mention) => _mentions[mention.Id.Value].Entity;

    public EntityType TypeOf(EntityId entity) => reading.Entities[entity.Value].Type;

    /// <summary>True for an agency or outlet.</summary>
    public bool IsRelay(EntityId entity) =>
        reading.Entities[entity.Value].Kind is SourceKind.Wire or SourceKind.StateAgency or SourceKind.Outlet
        || EntityLexicon.Shipped.Noun(reading.Mentions[reading.Entities[entity.Value].Mentions[0].Value].Head.Of(reading.Text)).Kind == "media";

    public EntityId? IssuerOf(EntityId entity) => reading.Entities[entity.Value].Issuer;

    public void Link(Mention mention, EntityId entity, string rule) => Set(mention, entity, rule);

    public void Unlink(Mention mention, string rule) => Set(mention, null, rule);

    /// <summary>Pronouns that stand wholly inside a span, in text order.</summary>
    public IEnumerable<Mention> PronounsIn(TextSpan span)
    {
        for (var i = reading.FirstMentionStartingAt(span.Start); i < _mentions.Count && _mentions[i].Span.End <= span.End; i++)
        {
            if (_mentions[i].Form == MentionForm.Pronoun) yield return _mentions[i];
        }
    }

    /// <summary>True where an entity can be what a pronoun stands for.</summary>
    public bool Fits(EntityId id, PronounFacts pronoun)
    {
        var entity = reading.Entities[id.Value];
        var genders = entity.Type == EntityType.Person ? GendersOf(entity) : Genders.Thing;
        var many = !entity.Members.IsEmpty;
        return pronoun.Numbers == Numbers.One
            ? !many && (genders & pronoun.Genders) != 0
            : many || entity.Type == EntityType.Org;
    }

    /// <summary>The reading with the links as they are now.</summary>
    public Reading ToReading()
    {
        if (!_changed) return reading;
        var mentions = _mentions.ToImmutable();
        var members = mentions.Where(mention => mention.Entity is not null).ToLookup(mention => mention.Entity!.Value, mention => mention.Id);
        return reading with
        {
            Mentions = mentions,
            Entities = [.. reading.Entities.Select(entity => entity with { Mentions = [.. members[entity.Id]] })],
        };
    }

    private void Set(Mention mention, EntityId? entity, string rule)
    {
        _mentions[mention.Id.Value] = _mentions[mention.Id.Value] with { Entity = entity, Why = rule };
        _changed = true;
    }

    /// <summary>What the entity's pronouns, nominals and first name leave open.</summary>
    private Genders GendersOf(Entity entity)
    {
        var genders = Genders.Person;
        foreach (var id in entity.Mentions)
        {
            var mention = reading.Mentions[id.Value];
            genders &= mention.Form switch
            {
                MentionForm.Pronoun when EntityLexicon.Shipped.TryPronoun(mention.Span.Of(reading.Text), out var facts) => facts.Genders,
                MentionForm.Nominal => EntityLexicon.Shipped.Noun(mention.Head.Of(reading.Text)).Genders | Genders.Thing,
                MentionForm.Name when mention.Span.Of(reading.Text).IndexOf(' ') is > 0 and var space =>
                    EntityLexicon.Shipped.FirstName(mention.Span.Of(reading.Text)[..space]),
                _ => Genders.Any,
            };
        }
        return genders;
    }
}
