namespace Hearsay.Screens.Tests.Support;

/// <summary>How a browser looks at a page.</summary>
/// <param name="Name">Short, for the name of a picture.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="IsDark">True where the system asks for a dark page.</param>
public sealed record View(string Name, int Width, int Height, bool IsDark)
{
    public static readonly View Desktop = new("desktop-light", 1280, 900, false);
    public static readonly View DesktopDark = new("desktop-dark", 1280, 900, true);
    public static readonly View Phone = new("phone-light", 390, 844, false);
    public static readonly View PhoneDark = new("phone-dark", 390, 844, true);

    public static IReadOnlyList<View> All { get; } = [Desktop, DesktopDark, Phone, PhoneDark];
}
