using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Hearsay.Intake.Feeds;

/// <summary>XML as feeds write it: parsed as it is, or after mending what breaks most of them.</summary>
internal static partial class FeedXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root element.</summary>
    /// <exception cref="XmlException">Broken beyond mending, or deeper than <paramref name="deepest"/>.</exception>
    public static XElement? Parse(string text, int deepest)
    {
        try
        {
            return Load(text, deepest);
        }
        catch (XmlException)
        {
            return Load(Mend(text), deepest);
        }
    }

    private static XElement? Load(string text, int deepest)
    {
        using (var scan = XmlReader.Create(new StringReader(text), Settings))
        {
            while (scan.Read())
            {
                if (scan.Depth > deepest) throw new XmlException($"Elements nest deeper than {deepest}.");
            }
        }
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        return XDocument.Load(reader).Root;
    }

    private static string Mend(string text) => Broken().Replace(text, match =>
        match.Value[0] == '<' ? Clean(match.Value)
        : match.Value[0] != '&' ? ""
        : WebUtility.HtmlDecode(match.Value) is var plain && plain != match.Value ? WebUtility.HtmlEncode(plain)
        : "&amp;" + match.Value[1..]);

    private static string Clean(string cdata) => string.Concat(cdata.Where(XmlConvert.IsXmlChar));

    /// <summary>CDATA sections as wholes; ampersands that begin no XML reference, with the name after them; characters that XML forbids.</summary>
    [GeneratedRegex(@"<!\[CDATA\[[\s\S]*?\]\]>|&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)(?:[a-zA-Z][a-zA-Z0-9]{1,30};)?|[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();
}
