using System.IO.Compression;

namespace Hearsay.Intake.Archives;

/// <summary>
/// Files inside a ZIP archive, in ordinal order of their names, each read like a file of its own; archives inside it
/// too, as deep as the limits allow. A damaged entry is a rejection, and the rest goes on.
/// </summary>
/// <param name="options">Limits.</param>
/// <param name="read">Reads one entry as a file of its own: its origin, how to open it, how deep it lies.</param>
internal sealed class ZipReader(IntakeOptions options, Func<string, Func<Stream>, ArchiveMeter, int, IEnumerable<IntakeResult>> read)
{
    /// <summary>True for an archive that is a document of an office program, a book or a program.</summary>
    private static readonly string[] Documents = ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "META-INF/container.xml"];

    public IEnumerable<IntakeResult> Read(Stream stream, string origin, ArchiveMeter meter, int depth, CancellationToken cancel)
    {
        if (depth > options.Limits.ArchiveDepth)
            return [Rejections.TooLarge(origin, "nesting of archives", options.Limits.ArchiveDepth, "ArchiveDepth")];
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count; // the list is read now
            return Entries(archive, origin, meter, depth, cancel);
        }
        catch (InvalidDataException)
        {
            return [Rejections.Make(origin, RejectionCodes.Damaged, "The ZIP archive has no sound list of its files.", Rejections.AtByte(0))];
        }
    }

    private IEnumerable<IntakeResult> Entries(ZipArchive opened, string origin, ArchiveMeter meter, int depth, CancellationToken cancel)
    {
        using var archive = opened;
        if (archive.Entries.Count > options.Limits.Records)
        {
            yield return Rejections.TooLarge(origin, "number of files in the archive", options.Limits.Records, "Records");
            yield break;
        }
        if (archive.Entries.Any(entry => Documents.Contains(entry.FullName, StringComparer.Ordinal)))
        {
            yield return Rejections.Make(origin, RejectionCodes.Binary, "The input is an office document, a book or a program, not an archive of reports.", Rejections.AtByte(0));
            yield break;
        }
        var (before, done) = (0, depth == 0 ? meter.Done : 0);
        foreach (var entry in archive.Entries.Where(IsReadable).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            if (++meter.Records > options.Limits.Records)
            {
                yield return Rejections.TooLarge(origin, "number of files in the archives", options.Limits.Records, "Records");
                yield break;
            }
            if (before < done) meter.Bytes += entry.Length;
            else
            {
                foreach (var result in read($"{origin}!/{entry.FullName}", () => new MeteredStream(entry.Open(), entry.CompressedLength, options.Limits, meter), meter, depth))
                    yield return result with { Before = before };
            }
            before++;
        }
        if (before == 0) yield return Rejections.Make(origin, RejectionCodes.Empty, "The archive holds no readable file.");
    }

    private static bool IsReadable(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX") && !InputFinder.IsAsset(entry.Name);
}
