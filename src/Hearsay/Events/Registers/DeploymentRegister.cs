namespace Hearsay.Events.Registers;

/// <summary>Forces sent, readied or withdrawn.</summary>
internal sealed class DeploymentRegister : IRegister
{
    public string Name => "deployments";

    public ImmutableArray<string> Columns => ["who", "action", "force", "number", "toward", "place", "date", "status", "source"];

    public IEnumerable<RegisterRow> Rows(Reading reading)
    {
        var cells = new Cells(reading);
        var claims = new ClaimTable(reading);
        foreach (var coded in reading.Events.Where(one => one.Register == "deployment"))
        {
            var claim = claims[coded.Claim];
            yield return new RegisterRow(reading.Report.Id, reading.Report.Doc,
            [
                cells.Of(coded.Actor), cells.Of(coded.Trigger), cells.Arguments(claim, ArgumentRole.Patient),
                cells.Of(coded.Quantities.FirstOrDefault(quantity => quantity.Unit == "count")), cells.Of(coded.Recipient),
                cells.Of(coded.Place, claim), cells.Of(coded.Time), Cells.Of(coded.Factuality), Cells.Source(coded.Chain),
            ], claim.Id, coded.Id, $"event {coded.Type}/{coded.Mode}");
        }
    }
}
