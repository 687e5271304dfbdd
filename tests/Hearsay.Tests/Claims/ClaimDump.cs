using Hearsay.Exports;

namespace Hearsay.Tests.Claims;

/// <summary>Claims in readable form, one a line: factuality and position, lemma, arguments; chain names where asked.</summary>
internal static class ClaimDump
{
    public static string Of(Reading reading) => string.Join("\n", reading.Claims.Select(claim => Line(reading, claim)));

    public static string Line(Reading reading, Claim claim)
    {
        var arguments = claim.Arguments.Select(argument => $" {ExportNames.Of(argument.Role)}[{reading.Quote(argument.Span)}]");
        var cue = claim.Factuality.Cue is { } span ? $" by '{reading.Quote(span)}'" : "";
        return $"{ExportNames.Of(claim.Factuality.Value)}{cue}: {claim.Lemma}{string.Concat(arguments)}";
    }
}
