using System.Globalization;
using System.IO.Compression;
using Hearsay.Intake;
using Hearsay.Ledger.Filing;

namespace Hearsay.Cli.Resuming;

/// <summary>
/// An archive whose reading can go on in its middle. What is done is handed to the reader as blanks of the same extent
/// (<see cref="Blanks"/>), so that offsets and lines are those of the whole file and the reader need not know; only
/// where no offset tells records apart it is told how many to pass over.
/// </summary>
internal sealed class ArchiveFile : IDisposable
{
    private readonly ArchiveShape _shape;
    private readonly string _path;
    private readonly WitnessedStream _stream;
    private (long Position, int Before) _at = (-1, 0);
    private long _placeOfAt, _begin;
    private Checkpoint? _from;

    private ArchiveFile(string path, ArchiveShape shape, WitnessedStream stream) => (_path, _shape, _stream) = (path, shape, stream);

    /// <summary>Opens a file; null where it is none that can be begun in the middle, or cannot be opened.</summary>
    public static ArchiveFile? TryOpen(string path)
    {
        try
        {
            var (shape, packed) = ShapeOf(path);
            return shape is ArchiveShape.Whole ? null : new(path, shape, new(() => Bytes(path, unpack: packed && shape is ArchiveShape.Lines)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Goes on from a checkpoint; false where the bytes that were read up to then are not the same any more, and it is read
    /// from its beginning. Costs reading and hashing them. Before anything is read.
    /// </summary>
    public bool GoOn(Checkpoint point)
    {
        try
        {
            if (_stream.OffsetOf(point, byLine: _shape is ArchiveShape.Lines) is not { } offset || !SeesEnough()) return false;
            if ((_shape is ArchiveShape.Files && _stream.Seen > point.Seen) || !BeginsAt(offset)) return false; // where files were added the list is another
            (_begin, _from) = (offset, point);
            return true;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            return false; // whoever reads the file from its beginning will meet it and tell
        }
    }

    /// <summary>What it holds, from where it goes on.</summary>
    public IEnumerable<IntakeResult> Read(ReportReader reader, CancellationToken cancel) => reader.Read(Opened, _from?.Before ?? 0, _path, cancel);

    /// <summary>Where reading could go on, were a result the last that is filed; null where it does not say where it stands.</summary>
    /// <param name="result">Just read, so that no more of the file was seen than it needed and what was read ahead.</param>
    /// <param name="first">Place in the batch of the archive's first result.</param>
    /// <param name="place">Place in the batch of this one.</param>
    public Checkpoint? After(IntakeResult result, long first, long place)
    {
        if (PositionOf(result) is not { } position) return null;
        if (_at != (position, result.Before)) (_at, _placeOfAt) = ((position, result.Before), place);
        if (result.Report is null || _placeOfAt == first || !SeesEnough()) return null;
        return new(first, _placeOfAt, _path, position, result.Before, _stream.Seen, _stream.Sha256());
    }

    public void Dispose() => _stream.Dispose();

    private Stream Opened()
    {
        if (_shape is ArchiveShape.Files) return Bytes(_path, unpack: false); // its list of files stands at its end: it is not read in order
        _stream.GoTo(_begin);
        return _from is null ? new UnclosedStream(_stream) : new BlankedStream(Blanks.Of(_shape, _shape is ArchiveShape.Lines ? _from.Position - 1 : _from.Position), _stream);
    }

    /// <summary>A ZIP archive is known again by all of its bytes: what was read of it does not lie together.</summary>
    private bool SeesEnough()
    {
        try
        {
            if (_shape is ArchiveShape.Files) _stream.SeeAll();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private long? PositionOf(IntakeResult result)
    {
        if (_shape is ArchiveShape.Files) return 0;
        var (origin, place) = result.Report is { } report ? (report.Origin, null) : (result.Rejection!.Origin, result.Rejection.Place);
        if (_shape is not ArchiveShape.Lines && place?.Split(' ')[^1] is { } at && long.TryParse(at, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var offset)) return offset;
        return origin.Length > _path.Length && long.TryParse(origin.AsSpan(_path.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
    }

    /// <summary>A member may begin inside a record, as none does that was written record by record.</summary>
    private bool BeginsAt(long offset)
    {
        if (_shape is ArchiveShape.Lines or ArchiveShape.Files) return true;
        _stream.GoTo(offset);
        using var unpacked = _shape is ArchiveShape.Members ? new GZipStream(_stream, CompressionMode.Decompress, leaveOpen: true) : null;
        var head = new byte[32];
        var filled = (unpacked ?? (Stream)_stream).ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, filled).TrimStart("\r\n"u8).StartsWith("WARC/1."u8);
    }

    private static (ArchiveShape Shape, bool Packed) ShapeOf(string path)
    {
        var head = new byte[4];
        using var file = Bytes(path, unpack: false);
        _ = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var packed = head is [0x1F, 0x8B, 8, _];
        return (Path.GetExtension(InputName.WithoutGzip(path)).ToLowerInvariant(), head) switch
        {
            (_, [(byte)'P', (byte)'K', 3, 4]) => (ArchiveShape.Files, false),
            (".warc" or ".wet", _) => (packed ? ArchiveShape.Members : ArchiveShape.Records, packed),
            (".jsonl" or ".ndjson", _) => (ArchiveShape.Lines, packed),
            _ => (ArchiveShape.Whole, false),
        };
    }

    private static Stream Bytes(string path, bool unpack)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return unpack ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
