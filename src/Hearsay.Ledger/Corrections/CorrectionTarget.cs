namespace Hearsay.Ledger.Corrections;

/// <summary>
/// What of a reading can be corrected: how it is bound to the words, found again in another reading, edited,
/// stored. One kind each for attributions, claims and events.
/// </summary>
internal abstract class CorrectionTarget<T> where T : class
{
    public abstract ImmutableArray<T> In(Reading reading);

    /// <summary>The words it is bound to.</summary>
    public abstract TextSpan Anchor(T item);

    /// <summary>Tells it apart from others on the same words.</summary>
    public abstract string Tuple(Reading reading, T item);

    public abstract T Edit(Reading reading, T item, string field, string value);

    /// <summary>The item with a line added to its reason.</summary>
    public abstract T Accepted(T item, string note);

    /// <summary>An item of another reading, with its references to entities and attributions turned to those of this one.</summary>
    public abstract T Rebind(Reading reading, T item);

    public abstract string ToJson(T item);

    public abstract T FromJson(string json);

    public abstract Reading Replace(Reading reading, int index, T item);

    public abstract Reading Add(Reading reading, T item);

    public abstract Reading Remove(Reading reading, int index);

    /// <summary>Where a correction's object stands in a reading: on the same words with the same tuple, else on the same words, else over them; -1 where nothing is like it.</summary>
    public int Find(Reading reading, TextSpan anchor, string tuple)
    {
        var (best, bestRank) = (-1, 0);
        var items = In(reading);
        for (var i = 0; i < items.Length; i++)
        {
            var at = Anchor(items[i]);
            var rank = !at.Overlaps(anchor) ? 0 : (at == anchor ? 2 : 1) + (Tuple(reading, items[i]) == tuple ? 2 : 0);
            if (rank > bestRank) (best, bestRank) = (i, rank);
        }
        return best;
    }

    /// <summary>Applies one standing correction.</summary>
    public Reading Apply(Reading reading, Correction correction)
    {
        if (correction.Anchor is not { } anchor || anchor.End > reading.Text.Length || reading.Quote(anchor) != correction.Quote) return reading;
        var index = Find(reading, anchor, correction.Tuple);
        if (correction.Action is CorrectionAction.Reject) return index < 0 ? reading : Remove(reading, index);
        if (index < 0) return correction.After is null ? reading : Add(reading, Noted(Rebind(reading, FromJson(correction.After)), correction));
        return Replace(reading, index, Noted(EditAll(reading, In(reading)[index], correction), correction));
    }

    public T EditAll(Reading reading, T item, Correction correction)
    {
        foreach (var line in (correction.Edits ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split('=', 2);
            item = Edit(reading, item, parts[0], parts[1]);
        }
        return item;
    }

    protected static LedgerException BadField(string kind, string field, string known) => new(
        LedgerFault.BadRequest, $"{kind} has no field '{field}' that can be set.", $"Set one of: {known}.");

    protected static LedgerException BadValue(string field, string value, string wanted) => new(
        LedgerFault.BadRequest, $"'{value}' is no value for '{field}'.", $"Give {wanted}.");

    private T Noted(T item, Correction correction) =>
        Accepted(item, $"{(correction.Action is CorrectionAction.Edit ? "edited" : "accepted")} by {correction.Actor} (correction {correction.Number.ToString(CultureInfo.InvariantCulture)})");
}
