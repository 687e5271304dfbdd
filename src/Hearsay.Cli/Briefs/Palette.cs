using Spectre.Console;

namespace Hearsay.Cli.Briefs;

/// <summary>
/// How each mark looks in colour. No meaning rests on colour alone: a source is bold, a cue
/// underlined, content stands in brackets. Middle tones, so that light and dark terminals both show them.
/// </summary>
internal static class Palette
{
    private static readonly Color Blue = Color.FromInt32(68);
    private static readonly Color Straw = Color.FromInt32(136);
    private static readonly Color Grey = Color.FromInt32(244);

    public static Style Of(Mark mark) => mark switch
    {
        Mark.Soft => new Style(Grey),
        Mark.Title => new Style(decoration: Decoration.Bold),
        Mark.Root => new Style(decoration: Decoration.Bold),
        Mark.Source => new Style(Blue, decoration: Decoration.Bold),
        Mark.Cue => new Style(decoration: Decoration.Underline),
        Mark.Content => new Style(Straw),
        _ => Style.Plain,
    };
}
