using System.Xml;

namespace Hearsay.Live.Watching;

/// <summary>Which feeds a user names: addresses, and files of addresses (OPML, or one a line).</summary>
public static class FeedList
{
    private const int Longest = 8 << 20;
    private const int Deepest = 100;

    /// <summary>Addresses in the order named, each once.</summary>
    /// <exception cref="FormatException">A name is neither a web address nor a list; the message says what to do.</exception>
    public static ImmutableArray<Uri> Read(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return [.. names.SelectMany(name => One(name)).DistinctBy(address => address.AbsoluteUri)];
    }

    /// <summary>Addresses in the text of an OPML file, or one a line.</summary>
    /// <exception cref="FormatException">It is broken.</exception>
    public static ImmutableArray<Uri> Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart().StartsWith('<') ? Opml(text, name)
            : [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(line => Address(line)
                ?? throw new FormatException($"'{Short(line)}' in {name} is no web address. Write one http or https address a line, or OPML."))];
    }

    private static ImmutableArray<Uri> One(string name)
    {
        if (Address(name) is { } address) return [address];
        var file = new FileInfo(name);
        if (!file.Exists) throw new FormatException($"'{name}' is neither a web address nor a file. Name a feed (https://...), or a list of feeds.");
        if (file.Length > Longest) throw new FormatException($"'{name}' is larger than any list of feeds.");
        return Parse(File.ReadAllText(name), name) is { IsEmpty: false } found ? found : throw new FormatException($"'{name}' names no feed.");
    }

    private static ImmutableArray<Uri> Opml(string text, string name)
    {
        var found = ImmutableArray.CreateBuilder<Uri>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.Depth > Deepest) throw new FormatException($"{name} nests deeper than any list of feeds.");
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "outline" && Address(reader.GetAttribute("xmlUrl")) is { } address) found.Add(address);
            }
        }
        catch (XmlException failure)
        {
            throw new FormatException($"{name} is broken: {failure.Message} Export the list again.");
        }
        return found.ToImmutable();
    }

    private static Uri? Address(string? value) =>
        Uri.TryCreate(value?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 ? address : null;

    private static string Short(string line) => line.Length <= 60 ? line : line[..60] + "…";
}
