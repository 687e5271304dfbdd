namespace Hearsay.Stories.Grades;

/// <summary>Rule R3: what a principal gains or loses by a stance on a slot.</summary>
public sealed class InterestReader(Relations relations)
{
    /// <summary>The interest of a principal that affirms, or denies, on a day.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="principal">Who speaks.</param>
    /// <param name="stance">Affirm or deny; the others have no interest to judge and count as third.</param>
    /// <param name="on">When it was said; null where unknown.</param>
    /// <param name="reverses">True where the principal denied or evaded before.</param>
    public Interest Of(SlotCase slot, string principal, Position stance, DateOnly? on, bool reverses)
    {
        if (stance is not (Position.Affirm or Position.Deny)) return Interest.Third;
        if (stance == Position.Affirm && reverses) return Interest.Against;
        var affirms = stance == Position.Affirm;
        if (slot.Bearing == Bearing.Loss) return OnLoss(slot, principal, affirms, on);
        if (principal == slot.Actor) return OnOwnAct(slot.Bearing, affirms);
        var against = slot.Bearing switch { Bearing.Fault => affirms, Bearing.Success => !affirms, _ => false };
        return Partisan(principal, slot.Actor, slot.Target, against, on);
    }

    private static Interest OnOwnAct(Bearing bearing, bool affirms) => bearing switch
    {
        Bearing.Fault when affirms => Interest.Against,
        Bearing.Success when !affirms => Interest.Against,
        _ => Interest.SelfServing,
    };

    /// <summary>A loss is the target's; whoever inflicted it on an enemy gains by saying so. On anybody else it is a fault of its own.</summary>
    private Interest OnLoss(SlotCase slot, string principal, bool affirms, DateOnly? on)
    {
        if (principal == slot.Target) return affirms ? Interest.Against : Interest.SelfServing;
        if (principal == slot.Actor && (slot.Target is not { } target || relations.Opposed(principal, target, on))) return affirms ? Interest.SelfServing : Interest.Against;
        if (principal == slot.Actor) return affirms ? Interest.Against : Interest.SelfServing;
        return Partisan(principal, slot.Actor, slot.Target, againstActor: false, on);
    }

    private Interest Partisan(string principal, string? actor, string? target, bool againstActor, DateOnly? on)
    {
        var hostile = actor is not null && relations.Opposed(principal, actor, on);
        if (againstActor && (principal == target || hostile)) return Interest.Accusing;
        if (principal == target || hostile) return Interest.Allied;
        var withActor = actor is not null && relations.Allied(principal, actor, on);
        var withTarget = target is not null && relations.Allied(principal, target, on);
        if (withActor && withTarget) return Interest.Third; // a friend of both is no partisan of either
        var friend = withActor || withTarget || (target is not null && relations.Opposed(principal, target, on));
        return friend ? Interest.Allied : Interest.Third;
    }
}
