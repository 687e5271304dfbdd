namespace Hearsay.Knowledge.Actors;

/// <summary>
/// Resolves a phrase to a coded actor: a name as a whole first, else its parts: a state or its
/// adjective, a body, an office holder on the date, and the sector of its common nouns.
/// </summary>
public sealed class ActorResolver(ActorLexicon lexicon)
{
    /// <summary>With the shipped lists.</summary>
    public static ActorResolver Shipped { get; } = new(ActorLexicon.Shipped);

    /// <summary>Tells readings by a user's own list from those by the shipped ones: empty, or <c>+actors</c> and a hash.</summary>
    internal string Tag => lexicon.Tag;

    /// <summary>
    /// Who is meant on a date (today's holder where null). Null where no list knows any part of the
    /// phrase: an unresolved actor is listed, never guessed.
    /// </summary>
    public Actor? Resolve(ReadOnlySpan<char> phrase, DateOnly? date)
    {
        var parts = ActorParts.Of(phrase.ToString(), lexicon, date);
        if (parts.Person is { } person) return Of(person, parts, date);
        if (parts is { Body: { Country: not null } governing, BodyGoverns: true, Sector: not null }) return OfState(governing, parts);
        if (parts.Body is { } body) return Of(body, parts, date);
        if (parts.State is { } state) return OfState(state, parts);
        return parts.Sector is { } sector
            ? new Actor(null, null, Sector(sector), sector, null, null, null, null, $"common noun '{parts.SectorNoun}' acts for {sector}; no state named")
            : null;
    }

    /// <summary>
    /// Who holds the office that a phrase names ("the French foreign minister") on a date: the one person on
    /// the lists who does. Null where the phrase is no office of a state, or the lists give nobody or several.
    /// </summary>
    public Actor? ResolveHolder(ReadOnlySpan<char> phrase, DateOnly? date)
    {
        var parts = ActorParts.Of(phrase.ToString(), lexicon, date);
        if (parts is not { Person: null, Body: null, State.CountryCode: { } country, IsFormer: false }) return null;
        if (OfficeNames.Shipped.Find(parts.Rest()) is not { } office) return null;
        var holders = lexicon.People(country).Where(person => person.Term.Holds(date) && OfficeNames.Shipped.Find(person.Office!) == office)
            .DistinctBy(person => person.Name).Take(2).ToArray();
        return holders is [var holder] ? Of(holder, parts, date) with { Why = $"{holder.List}: {holder.Name}, {holder.Office} on the date" } : null;
    }

    private static Actor Of(ActorEntry entry, ActorParts parts, DateOnly? date)
    {
        var (from, to) = (NullIfEmpty(entry.Term.From), NullIfEmpty(entry.Term.To));
        if (entry.Kind == ActorKind.Person && (parts.IsFormer || entry.Term.IsOver(date)))
        {
            var elite = entry.Code?[..Math.Min(3, entry.Code.Length)] + "ELI";
            return new Actor(entry.Country, entry.CountryCode, "ELI", elite, entry.Name, entry.Office, from, to,
                $"{entry.List}: {entry.Name}, {(parts.IsFormer ? "called former" : "out of office on the date")}");
        }
        var code = entry.Kind == ActorKind.Organisation && parts.Sector is { } sector && entry.Code is { Length: 3 } bare ? bare + sector : entry.Code;
        return new Actor(entry.Country, entry.CountryCode, entry.Sector, code, entry.Name, entry.Office, from, to,
            $"{entry.List}: {entry.Name}{(entry.Office is { } office ? ", " + office : "")}");
    }

    private static Actor OfState(ActorEntry state, ActorParts parts)
    {
        var (cameo, noun) = (state.Code![..3], parts.SectorNoun);
        var sector = parts.Sector ?? (state.Kind == ActorKind.Organisation ? null : state.Sector);
        if (parts.IsFormer && sector is not null) sector = "ELI";
        var why = noun is null ? $"{state.List}: {state.Name}" : $"{state.List}: {state.Name}; common noun '{noun}' acts for {sector}";
        return new Actor(state.Country, state.CountryCode, sector is null ? null : Sector(sector), cameo + sector, state.Name, null, null, null, why);
    }

    /// <summary>The first of stacked sectors: GOVMED acts as GOV.</summary>
    private static string Sector(string stacked) => stacked[..Math.Min(3, stacked.Length)];

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
