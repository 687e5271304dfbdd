using System.IO.Compression;
using System.Text;
using Hearsay.Intake;

namespace Hearsay.Bench;

/// <summary>
/// A web archive as a crawl of news leaves it: three paragraphs from samples/ with other names and numbers, and as many
/// sentences drawn from lists of words as make a report of some 450 words, inside the links, scripts and boxes that pages
/// carry. One page in ten is another one's text at another site. The same number makes the same page.
/// </summary>
internal sealed class SyntheticArchive
{
    private const int FromSamples = 3, Drawn = 4, CopyEvery = 10;

    private static readonly string[] Syllables = ["ka", "ro", "mi", "ten", "dal", "os", "ver", "lun", "sta", "bri", "nek", "ul", "por", "han", "gei", "wik"];

    private readonly string[] _paragraphs = [.. new ReportReader().ReadAll([Repository.Find("samples")]).Select(taken => taken.Report).OfType<Report>()
        .SelectMany(report => report.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(paragraph => paragraph.Length > 80).Distinct()];

    /// <summary>Writes pages as gzip members, one a record.</summary>
    public void WriteTo(string path, int pages)
    {
        using var file = File.Create(path);
        for (var page = 0; page < pages; page++)
        {
            using var member = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
            member.Write(Record(page));
        }
    }

    private byte[] Record(int page)
    {
        var html = Encoding.UTF8.GetBytes(Page(page));
        var http = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {html.Length}\r\n\r\n");
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{page:000000000000}>\r\nWARC-Date: 2026-03-24T00:00:00Z\r\nWARC-Target-URI: https://post{page % 97}.example/news/{page}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length + html.Length}\r\n\r\n"));
        return [.. head, .. http, .. html, .. "\r\n\r\n"u8];
    }

    private string Page(int page)
    {
        var random = new Random((page % CopyEvery == CopyEvery - 1 ? page - 1 : page) + 7919);
        Dictionary<string, string> names = [];
        var seed = random.Next(1_000_000);
        var drawn = Enumerable.Range(0, Drawn).SelectMany(part => DrawnArticle.Sentences(seed, part, 1).Chunk(2)).Select(pair => System.Net.WebUtility.HtmlEncode(string.Join(' ', pair)));
        var body = string.Concat(Enumerable.Range(0, FromSamples).Select(_ => Vary(_paragraphs[random.Next(_paragraphs.Length)], random, names)).Concat(drawn).Select(paragraph => $"<p>{paragraph}</p>\n"));
        var frame = new Random(page % 97);
        var links = string.Concat(Enumerable.Range(0, 120).Select(i => $"<li class=\"nav-item\"><a href=\"/section/{Name(frame)}/{i}\" data-track=\"menu-{i}\">{Name(frame)} {Name(frame)}</a></li>\n"));
        var script = string.Concat(Enumerable.Range(0, 300).Select(i => $"window.__slots.push({{id:\"{Name(frame)}{i}\",size:[{frame.Next(900)},{frame.Next(900)}],lazy:true}});\n"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{names.Values.FirstOrDefault() ?? "News"}: report {page} - Post {page % 97}</title>
            <meta property="og:site_name" content="Post {page % 97}"><meta property="article:published_time" content="2026-{1 + (page / 300 % 12):00}-{1 + (page / 11 % 28):00}T08:00:00Z">
            <script>{script}</script><style>.nav-item a:hover {"{"} color: #123456; {"}"}</style></head>
            <body><header><nav><ul>{links}</ul></nav></header><main><article><h1>{names.Values.FirstOrDefault() ?? "News"}: report {page}</h1>
            {body}</article><aside><h3>Most read</h3><ul>{links[..(links.Length / 3)]}</ul></aside></main><footer><p>Post {page % 97}. All rights reserved.</p><ul>{links[..(links.Length / 2)]}</ul></footer></body></html>
            """);
    }

    /// <summary>Other numbers, and other names for half of those that do not begin a sentence; a name is the same throughout a page.</summary>
    private static string Vary(string paragraph, Random random, Dictionary<string, string> names)
    {
        var words = paragraph.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            var bare = words[i].TrimEnd('.', ',', ';', '”', '"');
            if (bare.Length > 0 && bare.All(char.IsAsciiDigit)) words[i] = words[i].Replace(bare, random.Next(2, 10 * (int)Math.Pow(10, Math.Min(bare.Length - 1, 6))).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            else if (bare.Length > 3 && char.IsUpper(bare[0]) && bare.All(char.IsLetter) && words[i - 1] is not [.., '.' or '”' or '"'])
            {
                if (!names.TryGetValue(bare, out var other)) names[bare] = other = random.Next(2) == 0 ? bare : Name(random);
                words[i] = words[i].Replace(bare, other, StringComparison.Ordinal);
            }
        }
        return System.Net.WebUtility.HtmlEncode(string.Join(' ', words));
    }

    private static string Name(Random random)
    {
        var name = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
