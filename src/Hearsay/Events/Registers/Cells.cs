namespace Hearsay.Events.Registers;

/// <summary>Makes cells of what claims and events hold.</summary>
internal sealed class Cells(Reading reading)
{
    public RegisterCell Of(TextSpan? span) => span is { } known ? new(Fold(reading.Quote(known)), known) : RegisterCell.Empty;

    /// <summary>The words, with the code behind where there is one: "its military units (PRKMIL)".</summary>
    public RegisterCell Of(EventActor? actor) => actor is null ? RegisterCell.Empty
        : new(actor.Code is { } code ? $"{Fold(reading.Quote(actor.Span))} ({code})" : Fold(reading.Quote(actor.Span)), actor.Span);

    public RegisterCell Parties(params ReadOnlySpan<EventActor?> actors)
    {
        var named = new List<RegisterCell>();
        foreach (var actor in actors)
        {
            if (actor is not null) named.Add(Of(actor));
        }
        return named.Count == 0 ? RegisterCell.Empty
            : new(string.Join("; ", named.Select(cell => cell.Text)), named.Select(cell => cell.Span!.Value).Aggregate((one, other) => one.Union(other)));
    }

    /// <summary>Every argument with a role that does not touch some words.</summary>
    public RegisterCell Arguments(Claim claim, ArgumentRole role, TextSpan apart = default)
    {
        var found = claim.Arguments.Where(argument => argument.Role == role && !argument.Span.Overlaps(apart)).ToArray();
        return found.Length == 0 ? RegisterCell.Empty
            : new(string.Join("; ", found.Select(argument => Fold(reading.Quote(argument.Span)))), found.Select(argument => argument.Span).Aggregate((one, other) => one.Union(other)));
    }

    /// <summary>The number as an interval with its words: "&gt;300".</summary>
    public RegisterCell Of(Quantity? quantity) => quantity is null ? RegisterCell.Empty : new(Interval(quantity), quantity.Span);

    public RegisterCell Of(TimeValue? time) => time is null ? RegisterCell.Empty : new(Day(time), time.Span);

    public RegisterCell Of(PlaceValue? place, Claim claim) => place is null
        ? Arguments(claim, ArgumentRole.Place)
        : new(place.Country is { } country ? $"{place.Name}, {country}" : place.Name, place.Span);

    /// <summary>Whether it is said to have happened, with the words that say so.</summary>
    public static RegisterCell Of(Factuality factuality) => new(factuality.Value.ToString().ToLowerInvariant(), factuality.Cue);

    /// <summary>On whose word: the root, then the relays towards the outlet.</summary>
    public static RegisterCell Source(ImmutableArray<ChainLink> chain) =>
        chain.IsEmpty ? RegisterCell.Empty : new(string.Join(" < ", chain.Reverse().Select(link => Fold(link.Name))), chain[^1].Span);

    private static string Interval(Quantity quantity)
    {
        string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
        var unit = quantity.Unit == "count" ? "" : " " + quantity.Unit;
        return (quantity.Low, quantity.High) switch
        {
            ({ } low, { } high) when high - low <= 1 => Number(decimal.Floor((low + high) / 2)) + unit,
            ({ } low, { } high) => $"{Number(low)}..{Number(high)}{unit}",
            ({ } low, null) => $">{(quantity.LowIncluded ? "=" : "")}{Number(low)}{unit}",
            (null, { } high) => $"<{(quantity.HighIncluded ? "=" : "")}{Number(high)}{unit}",
            _ => "",
        };
    }

    private static string Day(TimeValue time)
    {
        if (time.Symbolic is { } symbolic) return symbolic;
        var format = time.Precision switch { TimePrecision.Year => "yyyy", TimePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" };
        var (from, to) = (time.From?.ToString(format, CultureInfo.InvariantCulture), time.To?.ToString(format, CultureInfo.InvariantCulture));
        return from == to || to is null ? from ?? "" : from is null ? $"..{to}" : $"{from}..{to}";
    }

    private static string Fold(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
