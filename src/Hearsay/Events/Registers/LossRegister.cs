namespace Hearsay.Events.Registers;

/// <summary>Killed, wounded and captured, by whose count.</summary>
internal sealed class LossRegister : IRegister
{
    public string Name => "losses";

    public ImmutableArray<string> Columns => ["loss", "number", "who", "by", "place", "date", "status", "counted by"];

    public IEnumerable<RegisterRow> Rows(Reading reading)
    {
        var cells = new Cells(reading);
        var events = reading.Events.ToLookup(one => one.Claim);
        foreach (var claim in reading.Claims)
        {
            var coded = events[claim.Id].FirstOrDefault(one => one.Type == "ASSAULT");
            if (coded is null && events[claim.Id].Any()) continue; // "released six captured soldiers" is no loss
            foreach (var quantity in claim.Quantities.Where(one => RoleOf(one) is not null))
                yield return Row(reading, cells, claim, coded, quantity);
            if (coded is { Register: "loss", Recipient: not null } && !claim.Quantities.Any(one => RoleOf(one) is not null))
                yield return Row(reading, cells, claim, coded, null);
        }
    }

    private static RegisterRow Row(Reading reading, Cells cells, Claim claim, CodedEvent? coded, Quantity? quantity) =>
        new(reading.Report.Id, reading.Report.Doc,
        [
            quantity is null ? cells.Of(coded!.Trigger) : new RegisterCell(RoleOf(quantity)!, claim.Predicate),
            cells.Of(quantity), quantity?.Of is { } of ? cells.Of(of) : cells.Of(coded?.Recipient), cells.Of(coded?.Actor),
            cells.Of(claim.Place, claim), cells.Of(claim.Time), Cells.Of(claim.Factuality), Cells.Source(claim.Chain),
        ], claim.Id, coded?.Id, quantity is null ? $"event {coded!.Type} with a victim and no number" : $"number of {RoleOf(quantity)} people");

    private static string? RoleOf(Quantity quantity) => quantity.Role switch
    {
        QuantityRole.Killed => "killed",
        QuantityRole.Wounded => "wounded",
        QuantityRole.Captured => "captured",
        _ => null,
    };
}
