using System.Buffers;
using System.Text;
using System.Xml;
using Hearsay.Exports;

namespace Hearsay.Web.Exports;

/// <summary>
/// Chains as a directed graph (GraphML 1.0): outlets, relays and speakers are nodes; <c>cites</c> leads from a relay to whom it
/// relays, <c>said</c> from a speaker to a claim.
/// </summary>
internal sealed class GraphMlExport : TextExport
{
    public override string Name => "graphml";

    public override string Extension => ".graphml";

    public override string MediaType => "application/graphml+xml";

    protected override IExportPage Begin(ExportSource source, IBufferWriter<byte> output) => new Page(output);

    /// <summary>Holds 16 bytes for each speaker that was written.</summary>
    private sealed class Page : IExportPage
    {
        private const string Space = "http://graphml.graphdrawing.org/xmlns";

        private static readonly ImmutableArray<(string Name, string For)> Keys =
        [
            ("label", "node"), ("kind", "node"), ("principal", "node"), ("position", "node"), ("factuality", "node"), ("doc", "node"), ("published", "node"),
            ("relation", "edge"), ("report", "edge"), ("claims", "edge"),
        ];

        private readonly XmlWriter _xml;
        private readonly HashSet<Guid> _written = [];
        private long _edges;

        public Page(IBufferWriter<byte> output)
        {
            _xml = XmlWriter.Create(new BufferStream(output), new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
            _xml.WriteStartElement("graphml", Space);
            foreach (var (name, owner) in Keys)
            {
                _xml.WriteStartElement("key", Space);
                _xml.WriteAttributeString("id", name);
                _xml.WriteAttributeString("for", owner);
                _xml.WriteAttributeString("attr.name", name);
                _xml.WriteAttributeString("attr.type", name == "claims" ? "int" : "string");
                _xml.WriteEndElement();
            }
            _xml.WriteStartElement("graph", Space);
            _xml.WriteAttributeString("id", "chains");
            _xml.WriteAttributeString("edgedefault", "directed");
        }

        public void Add(FoundReport found)
        {
            foreach (var link in found.Claims.SelectMany(claim => claim.Chain))
            {
                var id = NameUuid.OfSpeaker(found.Report, link);
                if (_written.Add(id)) Node("s" + id.ToString("N"), ("label", link.Name), ("kind", ExportNames.Of(link.Kind)), ("principal", link.Principal));
            }
            var relays = found.Claims.SelectMany(claim => claim.Chain.Zip(claim.Chain.Skip(1), (from, to) => (From: Speaker(found, from), To: Speaker(found, to))));
            foreach (var relay in relays.CountBy(relay => relay))
                Edge(relay.Key.From, relay.Key.To, ("relation", "cites"), ("report", found.Report.Doc), ("claims", relay.Value.ToString(CultureInfo.InvariantCulture)));
            foreach (var claim in found.Claims.Where(claim => !claim.Chain.IsEmpty)) AddClaim(found, claim);
            _xml.Flush();
        }

        public void End()
        {
            _xml.WriteEndElement();
            _xml.WriteEndElement();
            _xml.Flush();
            _xml.Dispose();
        }

        private void AddClaim(FoundReport found, Claim claim)
        {
            var id = "c" + NameUuid.OfClaim(found.Report, claim).ToString("N");
            Node(id, ("label", found.Words(claim)), ("kind", "claim"), ("position", ExportNames.Of(claim.Position)),
                ("factuality", ExportNames.Of(claim.Factuality.Value)), ("doc", found.Report.Doc), ("published", found.Report.Published?.ToString()));
            Edge(Speaker(found, claim.Chain[^1]), id, ("relation", "said"), ("report", found.Report.Doc));
        }

        private static string Speaker(FoundReport found, ChainLink link) => "s" + NameUuid.OfSpeaker(found.Report, link).ToString("N");

        private void Node(string id, params ReadOnlySpan<(string Name, string? Value)> data)
        {
            _xml.WriteStartElement("node", Space);
            _xml.WriteAttributeString("id", id);
            Data(data);
            _xml.WriteEndElement();
        }

        private void Edge(string from, string to, params ReadOnlySpan<(string Name, string? Value)> data)
        {
            _xml.WriteStartElement("edge", Space);
            _xml.WriteAttributeString("id", "e" + (++_edges).ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("source", from);
            _xml.WriteAttributeString("target", to);
            Data(data);
            _xml.WriteEndElement();
        }

        private void Data(ReadOnlySpan<(string Name, string? Value)> data)
        {
            foreach (var (name, value) in data)
            {
                if (value is null) continue;
                _xml.WriteStartElement("data", Space);
                _xml.WriteAttributeString("key", name);
                _xml.WriteString(Clean(value));
                _xml.WriteEndElement();
            }
        }

        /// <summary>XML has no way to write most control characters and lone surrogates.</summary>
        private static string Clean(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (XmlConvert.IsXmlChar(text[i])) continue;
                if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
                else text = string.Concat(text.AsSpan(0, i), "\uFFFD", text.AsSpan(i + 1));
            }
            return text;
        }
    }
}
