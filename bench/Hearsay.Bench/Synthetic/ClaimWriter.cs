using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Bench.Synthetic;

/// <summary>Writes one sentence that somebody says, as a report of a number has it, with claim and event.</summary>
internal sealed class ClaimWriter(ReportDraft draft, string outlet, int day, string seed)
{
    private const int BackgroundWords = 8;

    private static readonly (Position Position, int Weight)[] Stances = [(Position.Affirm, 88), (Position.Deny, 7), (Position.NonCommittal, 5)];

    public void Write(Random random, SyntheticStory story, SyntheticProposition said)
    {
        var start = draft.Length;
        var (root, span, entity, principal, kind) = Speaker(random, said);
        var cue = draft.Add(" said");
        draft.Add(" that ");
        var content = draft.Length;
        var actor = draft.Name(said.Actor.Name, EntityType.Norp, said.Actor.Alpha2);
        draft.Add(" ");
        var verb = draft.Add(said.Verb);
        draft.Add(" ");
        var target = draft.Name(said.Target.Name, EntityType.Norp, said.Target.Alpha2);
        draft.Add(" in ");
        var place = draft.Name(said.Place, EntityType.Place, said.Target.Alpha2).Span;
        draft.Add(" " + string.Join(' ', said.Words.OrderBy(_ => random.Next()).Take(5).Concat(Enumerable.Range(0, BackgroundWords).Select(_ => Shipped.Word(random)))));
        var figures = Figures(random, story, said);
        var whole = new TextSpan(content, draft.Length);
        draft.Sentences.Add(new Sentence(new TextSpan(start, draft.Length), 0, 0, draft.Sentences.Count));
        draft.Add(".\n");
        var id = new AttributionId(draft.Attributions.Count);
        ImmutableArray<ChainLink> chain = [new(outlet, SourceKind.Outlet, null, null, null, "bench"), .. root is null ? (ChainLink[])[] : [new ChainLink(root, kind, span, entity, principal, "bench")]];
        draft.Attributions.Add(new Attribution
        {
            Id = id,
            Source = span is { } source ? [source] : [],
            Cue = [cue],
            Content = [whole],
            Mode = AttributionMode.Indirect,
            Chain = chain,
            Confidence = 0.9,
            Why = "bench",
        });
        var date = NewsDays.FirstDay.AddDays(said.Day);
        Keep(said, new Claim
        {
            Id = new ClaimId(Hash($"claim {seed} {start}")),
            Spans = [whole],
            Predicate = verb,
            Lemma = said.Verb,
            Arguments =
            [
                new Argument(ArgumentRole.Agent, actor.Span, actor.Span, actor.Entity, said.Actor.Alpha3), new Argument(ArgumentRole.Patient, target.Span, target.Span, target.Entity, said.Target.Alpha3),
            ],
            Attribution = id,
            Chain = chain,
            Factuality = new Factuality(FactualityValue.Happened, null, null),
            Position = Stance(random, story, said, principal),
            Quantities = figures,
            Time = random.Next(3) == 0 ? new TimeValue(verb, date, date, TimePrecision.Day, null, null, "bench") : null,
            Place = new PlaceValue(place, said.Place, said.Target.Alpha2, null, random.Next(-40, 60), random.Next(-90, 120), PlacePrecision.City, "bench"),
            Why = "bench",
        });
    }

    /// <summary>A state's ministry or minister, a third party's, an official without a name, or the outlet itself.</summary>
    private (string? Root, TextSpan? Span, EntityId? Entity, string? Principal, SourceKind Kind) Speaker(Random random, SyntheticProposition said)
    {
        var draw = random.Next(100);
        if (draw < 12) return (null, null, null, null, SourceKind.Unknown);
        if (draw < 22) return ("an official", draft.Add("An official"), null, null, SourceKind.Anonymous);
        var state = draw < 52 ? said.Actor : draw < 76 ? said.Target : SyntheticStory.Party(random);
        var isPerson = random.Next(3) == 0;
        var name = isPerson ? $"{"ABCDEF"[random.Next(2)]}nna {state.Name.Split(' ')[0]}ov" : $"Ministry of Defence of {state.Name}";
        var (span, entity) = draft.Name(name, isPerson ? EntityType.Person : EntityType.Org, state.Alpha2);
        return (name, span, entity, state.Alpha2, isPerson ? SourceKind.Person : SourceKind.Office);
    }

    /// <summary>In one story of three the actor denies at first and admits later.</summary>
    private Position Stance(Random random, SyntheticStory story, SyntheticProposition said, string? principal)
    {
        if (story.ActorDenies && principal == said.Actor.Alpha2) return day - story.Begun < 3 ? Position.Deny : Position.Affirm;
        var draw = random.Next(100);
        return Stances.First(stance => (draw -= stance.Weight) < 0).Position;
    }

    /// <summary>A figure that grows with the days; some outlets round it.</summary>
    private ImmutableArray<Quantity> Figures(Random random, SyntheticStory story, SyntheticProposition said)
    {
        if (said.Figure is not { } first || random.Next(2) == 0) return [];
        var figure = first + first * Math.Max(0, day - story.Begun) / 4;
        if (random.Next(4) == 0 && figure > 20) figure = figure / 10 * 10;
        draft.Add(", killing ");
        var quantity = new Quantity
        {
            Span = draft.Add(figure.ToString(CultureInfo.InvariantCulture)),
            Low = figure,
            High = figure,
            Unit = "count",
            Role = QuantityRole.Killed,
            Scope = QuantityScope.Cumulative,
            Why = "bench",
        };
        draft.Add(" people");
        draft.Quantities.Add(quantity);
        return [quantity];
    }

    private void Keep(SyntheticProposition said, Claim claim)
    {
        draft.Claims.Add(claim);
        var (actor, target) = (claim.Arguments[0], claim.Arguments[1]);
        draft.Events.Add(new CodedEvent
        {
            Id = new EventId(Hash($"event {claim.Id.Value}")),
            Claim = claim.Id,
            Type = said.Type,
            Quad = 1,
            Score = 0,
            Trigger = claim.Predicate,
            Actor = new EventActor(actor.Span, actor.Entity, said.Actor.Alpha3, "GOV", said.Actor.Alpha3 + "GOV", "bench"),
            Recipient = new EventActor(target.Span, target.Entity, said.Target.Alpha3, "GOV", said.Target.Alpha3 + "GOV", "bench"),
            Factuality = claim.Factuality,
            Time = claim.Time,
            Place = claim.Place,
            Quantities = claim.Quantities,
            Chain = claim.Chain,
            Register = said.Register,
            Why = "bench",
        });
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
