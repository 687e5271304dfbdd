using Hearsay.Intake;

namespace Hearsay.Cli.Verbs;

/// <summary>A rejection as one line: file, place, what is wrong, what to do, code.</summary>
internal static class RejectionText
{
    public static string Of(Rejection rejection)
    {
        var place = rejection.Place is null ? "" : $" ({rejection.Place})";
        var line = $"not read: {rejection.Origin}{place}: {rejection.Message} {rejection.Advice} [{rejection.Code}]";
        return string.Concat(line.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
    }
}
