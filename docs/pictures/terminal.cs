// Draws what a terminal shows as an SVG picture, for light and dark pages:
//
//     COLUMNS=92 hearsay read samples/story/11-norway-acknowledges.html --color -q | dotnet run docs/pictures/terminal.cs "hearsay read ..." > docs/pictures/brief.svg
//
// Knows the codes that the brief uses: bold, underline and three colours of the 256-colour table.
using System.Globalization;
using System.Security;
using System.Text;

const double Cell = 8.4, Line = 20, Margin = 20;

string[] lines = [.. args.Length > 0 ? [$"\e[38;5;244m$\e[0m {args[0]}", ""] : Array.Empty<string>(), .. Console.In.ReadToEnd().TrimEnd().Split('\n')];
var columns = lines.Max(line => Pieces(line).Sum(piece => piece.Text.Length));
var (width, height) = (columns * Cell + 2 * Margin, lines.Length * Line + 2 * Margin);

var svg = new StringBuilder();
svg.AppendLine(CultureInfo.InvariantCulture, $$"""
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width:0}} {{height:0}}" width="{{width:0}}" height="{{height:0}}" role="img">
    <title>What hearsay read prints for one of the sample reports</title>
    <style>
    :root{--paper:#fcfcfa;--ink:#181a1d;--soft:#50565d;--source:#1b4b87;--content:#7a5a00;--rule:#d9dcd8}
    @media (prefers-color-scheme:dark){:root{--paper:#141618;--ink:#e7e8e5;--soft:#a9b0b6;--source:#9dc2f0;--content:#dcb04a;--rule:#34393e} }
    rect{fill:var(--paper);stroke:var(--rule)}
    text{font:14px ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;fill:var(--ink);white-space:pre}
    .b{font-weight:700}.u{text-decoration:underline}.c68{fill:var(--source)}.c136{fill:var(--content)}.c244{fill:var(--soft)}
    </style>
    <rect x=".5" y=".5" width="{{width - 1:0}}" height="{{height - 1:0}}" rx="6"/>
    """);
for (var row = 0; row < lines.Length; row++)
{
    var column = 0;
    svg.Append(CultureInfo.InvariantCulture, $"<text y=\"{Margin + row * Line + 14:0}\">");
    foreach (var (text, style) in Pieces(lines[row]))
    {
        svg.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{Margin + column * Cell:0.#}\"{(style.Length > 0 ? $" class=\"{style}\"" : "")}>{SecurityElement.Escape(text)}</tspan>");
        column += text.Length;
    }
    svg.AppendLine("</text>");
}
Console.Write(svg.AppendLine("</svg>").Replace("\r", ""));

static IEnumerable<(string Text, string Style)> Pieces(string line)
{
    var style = "";
    foreach (var part in line.Split("\e["))
    {
        var end = part == line || !line.Contains('\e') ? -1 : part.IndexOf('m');
        if (end >= 0 && part[..end].All(letter => char.IsAsciiDigit(letter) || letter == ';')) style = StyleOf(part[..end]);
        else end = -1;
        if (end + 1 < part.Length) yield return (part[(end + 1)..], style);
    }
}

static string StyleOf(string codes)
{
    List<string> classes = [];
    var numbers = codes.Split(';');
    for (var i = 0; i < numbers.Length; i++)
    {
        if (numbers[i] == "1") classes.Add("b");
        if (numbers[i] == "4") classes.Add("u");
        if (numbers[i] == "38") classes.Add("c" + numbers[i += 2]);
    }
    return string.Join(' ', classes);
}
