using System.Text.Json;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Readings;

namespace Hearsay.Ledger.Corrections;

/// <summary>Claims, bound to their predicate.</summary>
internal sealed class ClaimTarget : CorrectionTarget<Claim>
{
    public override ImmutableArray<Claim> In(Reading reading) => reading.Claims;

    public override TextSpan Anchor(Claim item) => item.Withheld?.Noun ?? item.Predicate;

    public override string Tuple(Reading reading, Claim item) => $"{item.Lemma}|{ClaimRows.Said(reading, item)}";

    public override Claim Edit(Reading reading, Claim item, string field, string value) => field switch
    {
        "position" => item with { Position = FieldValues.Position(value) ?? throw BadValue(field, value, "AFFIRM, DENY, NON-COMMITTAL or WITHHELD") },
        "factuality" => item with
        {
            Factuality = item.Factuality with
            {
                Value = FieldValues.Named<FactualityValue>(value) ?? throw BadValue(field, value, "happened, denied, planned, possible, hypothetical, ordered or undisclosed"),
            },
        },
        "lemma" => item with { Lemma = value },
        "root" => item with { Chain = item.Chain.WithRoot(value, null) },
        "principal" => item with { Chain = item.Chain.WithRoot(null, value) },
        _ => throw BadField("A claim", field, "position, factuality, lemma, root, principal"),
    };

    public override Claim Accepted(Claim item, string note) => item with { Why = $"{item.Why}; {note}" };

    public override Claim Rebind(Reading reading, Claim item) => item with
    {
        Arguments = [.. item.Arguments.Select(argument => argument with { Entity = reading.EntityAt(argument.Span) })],
        Chain = reading.Rebind(item.Chain),
        Attribution = reading.AttributionOver(item.Predicate),
    };

    public override string ToJson(Claim item) => JsonSerializer.Serialize(item, StoredJson.Plain.Claim);

    public override Claim FromJson(string json) => JsonSerializer.Deserialize(json, StoredJson.Plain.Claim)!;

    public override Reading Replace(Reading reading, int index, Claim item) => reading with { Claims = reading.Claims.SetItem(index, item) };

    public override Reading Add(Reading reading, Claim item) => reading with { Claims = [.. reading.Claims.Append(item).OrderBy(claim => claim.Predicate)] };

    /// <summary>Events that code the claim go with it.</summary>
    public override Reading Remove(Reading reading, int index)
    {
        var gone = reading.Claims[index].Id;
        return reading with { Claims = reading.Claims.RemoveAt(index), Events = reading.Events.RemoveAll(coded => coded.Claim == gone) };
    }
}
