namespace Hearsay.Intake;

/// <summary>Makes rejections whose advice is that of their code.</summary>
internal static class Rejections
{
    public static Rejection Make(string origin, string code, string message, string? place = null) =>
        new(origin, code, place, message, RejectionCodes.Advice[code]);

    public static Rejection TooLarge(string origin, string what, long limit, string setting, string? place = null) =>
        Make(origin, RejectionCodes.TooLarge, string.Create(CultureInfo.InvariantCulture,
            $"The {what} is larger than {limit:N0} ({setting})."), place);

    /// <summary>A byte offset as a place.</summary>
    public static string AtByte(long offset) => string.Create(CultureInfo.InvariantCulture, $"byte {offset}");
}
