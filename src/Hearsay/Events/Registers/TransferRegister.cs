namespace Hearsay.Events.Registers;

/// <summary>Arms, aid and money handed over.</summary>
internal sealed class TransferRegister : IRegister
{
    public string Name => "transfers";

    public ImmutableArray<string> Columns => ["supplier", "action", "goods", "quantity", "recipient", "date", "status", "source"];

    public IEnumerable<RegisterRow> Rows(Reading reading)
    {
        var cells = new Cells(reading);
        var claims = new ClaimTable(reading);
        foreach (var coded in reading.Events.Where(one => one.Register == "transfer"))
        {
            var claim = claims[coded.Claim];
            var quantity = coded.Quantities.FirstOrDefault();
            yield return new RegisterRow(reading.Report.Id, reading.Report.Doc,
            [
                cells.Of(coded.Actor), cells.Of(coded.Trigger), quantity?.Of is { } of ? cells.Of(of) : cells.Arguments(claim, ArgumentRole.Patient),
                cells.Of(quantity), cells.Of(coded.Recipient), cells.Of(coded.Time ?? quantity?.Window), Cells.Of(coded.Factuality), Cells.Source(coded.Chain),
            ], claim.Id, coded.Id, $"event {coded.Type}, CAMEO {coded.Cameo}");
        }
    }
}
