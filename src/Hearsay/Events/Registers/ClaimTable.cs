namespace Hearsay.Events.Registers;

/// <summary>The claims of a reading by id.</summary>
internal sealed class ClaimTable(Reading reading)
{
    private readonly Dictionary<ClaimId, Claim> _claims = reading.Claims.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id);

    public Claim this[ClaimId id] => _claims[id];
}
