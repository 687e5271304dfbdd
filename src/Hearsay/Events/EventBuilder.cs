using Hearsay.Events.Acts;
using Hearsay.Events.Lexicons;
using Hearsay.Events.Participants;

namespace Hearsay.Events;

/// <summary>Makes events of acts: codes, participants, and what the claim says of time, place, number and factuality.</summary>
internal sealed class EventBuilder(EventText text, ActorCoder actors)
{
    private const int YearsOfHistory = 5; // what is older when the report is written is told as history

    private readonly Codebook _codebook = Codebook.Shipped;
    private readonly ClaimLinks _claims = new(text);
    private readonly ContextReader _contexts = new(text);
    private readonly RegisterReader _registers = new(text);
    private readonly int? _year = LastYear(text.Reading);

    public ImmutableArray<CodedEvent> Build(ImmutableArray<ActDraft> acts)
    {
        var events = ImmutableArray.CreateBuilder<CodedEvent>(acts.Length);
        foreach (var act in acts)
        {
            if (_claims.Of(act) is { } claim && !IsHistory(claim)) events.Add(One(act, claim));
        }
        return events.ToImmutable();
    }

    private CodedEvent One(ActDraft act, Claim claim)
    {
        var mode = _codebook.Knows(act.Type, act.Mode) ? act.Mode : null;
        var coded = new CodedEvent
        {
            Id = default,
            Claim = claim.Id,
            Type = act.Type,
            Mode = mode,
            Context = _contexts.Of(act.Trigger),
            Cameo = act.Cameo,
            Quad = _codebook.Quad(act.Type),
            Score = _codebook.Score(act.Type, mode),
            Goldstein = _codebook.Goldstein(act.Cameo),
            Trigger = text.Reading.Tokens[act.Trigger].Span,
            Actor = act.Actors.IsEmpty ? null : actors.Code(act.Actors[0]),
            Recipient = act.Recipients.IsEmpty ? null : actors.Code(act.Recipients[0]),
            OtherActors = [.. act.Actors.Skip(1).Select(actors.Code)],
            OtherRecipients = [.. act.Recipients.Skip(1).Select(actors.Code)],
            Factuality = FactualityOf(act, claim),
            Time = claim.Time,
            Place = PlaceOf(claim),
            Quantities = claim.Quantities,
            Chain = claim.Chain,
            Register = _registers.Of(act),
            Why = Why(act),
        };
        return coded with { Id = EventIds.Of(coded, claim) };
    }

    /// <summary>The smallest place that the clause names: the Kursk region in "Russia's Kursk region".</summary>
    private PlaceValue? PlaceOf(Claim claim)
    {
        var named = claim.Arguments.Where(argument => argument.Role == ArgumentRole.Place).Select(argument => argument.Span).ToArray();
        return text.Reading.Places.Where(place => place.Precision is not null && named.Any(span => span.Contains(place.Span)))
            .OrderBy(place => place.Precision).FirstOrDefault() ?? claim.Place;
    }

    /// <summary>Who agreed to withdraw has agreed, whatever becomes of the withdrawal.</summary>
    private Factuality FactualityOf(ActDraft act, Claim claim) =>
        act.Operation is null or "try" or "plan" or "announce" or "end" || act.Core == act.Trigger
            ? claim.Factuality : claim.Factuality with { Value = FactualityValue.Happened, Cue = null };

    private bool IsHistory(Claim claim) =>
        _year is { } now && (claim.Time?.To ?? claim.Time?.From) is { } day && day.Year < now - YearsOfHistory;

    /// <summary>The year of publication; the last year that the report speaks of where none is known.</summary>
    private static int? LastYear(Reading reading)
    {
        if (reading.Report.Published is { } published) return published.Date.Year;
        var years = reading.Times.Where(time => time.To is not null || time.From is not null).Select(time => (time.To ?? time.From)!.Value.Year).ToArray();
        return years.Length == 0 ? null : years.Max();
    }

    private static string Why(ActDraft act)
    {
        var why = $"{EventIds.Version}: {act.Why}";
        if (act.Actors.IsEmpty) why += "; no actor: its clause names nobody who acts";
        return act.Recipients.IsEmpty ? $"{why}; no recipient: none of the frame's slots is filled" : why;
    }
}
