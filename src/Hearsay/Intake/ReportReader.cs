using System.IO.Compression;
using Hearsay.Intake.Archives;
using Hearsay.Intake.Feeds;
using Hearsay.Intake.Html;
using Hearsay.Intake.JsonLines;
using Hearsay.Intake.Texts;

namespace Hearsay.Intake;

/// <summary>
/// The door of intake: bytes in, reports and rejections out. HTML, plain text, JSON Lines, web archives,
/// ZIP archives and feeds are told apart by content and extension; gzip around any of them is opened. Safe to share between threads.
/// Nothing odd in an input makes it throw.
/// </summary>
public sealed class ReportReader
{
    private readonly IntakeOptions _options;
    private readonly TextFileReader _texts;
    private readonly HtmlReportReader _pages;
    private readonly JsonLinesReader _lines;
    private readonly WarcReader _archives;
    private readonly FeedReports _feeds;

    /// <summary>Makes a reader; options default to <see cref="IntakeOptions"/> as it stands.</summary>
    public ReportReader(IntakeOptions? options = null)
    {
        _options = options ?? new();
        _texts = new(_options);
        _pages = new(_options);
        _lines = new(_options);
        _archives = new(_options);
        _feeds = new(_options);
    }

    /// <summary>Reads files, folders, patterns and standard input, in the order of <see cref="InputFinder"/>, one input in memory at a time.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public IEnumerable<IntakeResult> ReadAll(IEnumerable<string> paths, CancellationToken cancel = default) =>
        InputFinder.Find(paths).SelectMany(input => Read(input, cancel));

    /// <summary>Reads one input; JSON Lines and web archives give many reports, streamed.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public IEnumerable<IntakeResult> Read(Input input, CancellationToken cancel = default)
    {
        if (input.Rejection is { } rejection) return [rejection];
        return Guarded(input.Origin, () => input.IsStandardInput ? Console.OpenStandardInput() : OpenFile(input.Origin), cancel);
    }

    /// <summary>Reads a stream, which is left open. <paramref name="origin"/> is a file name or an address; its extension counts.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public IEnumerable<IntakeResult> Read(Stream stream, string origin, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(origin);
        return Guarded(origin, () => new UnclosedStream(stream), cancel);
    }

    /// <summary>Reads bytes that hold one report or JSON Lines.</summary>
    public IEnumerable<IntakeResult> Read(ReadOnlyMemory<byte> bytes, string origin, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return Guarded(origin, () => ByteStreams.Of(bytes), cancel);
    }

    /// <summary>Reads an archive whose beginning was read before.</summary>
    /// <param name="open">Opens it; what it opens is closed.</param>
    /// <param name="done">How much of it is passed over, as <see cref="IntakeResult.Before"/> counts.</param>
    /// <param name="origin">Its name.</param>
    /// <param name="cancel">Stops.</param>
    internal IEnumerable<IntakeResult> Read(Func<Stream> open, int done, string origin, CancellationToken cancel) =>
        Guarded(origin, open, new ArchiveMeter { Done = done }, 0, cancel);

    private IEnumerable<IntakeResult> Guarded(string origin, Func<Stream> open, CancellationToken cancel) => Guarded(origin, open, new ArchiveMeter(), 0, cancel);

    private IEnumerable<IntakeResult> Guarded(string origin, Func<Stream> open, ArchiveMeter meter, int depth, CancellationToken cancel)
    {
        using var results = Streamed(origin, open, meter, depth, cancel).GetEnumerator();
        while (true)
        {
            var next = default(IntakeResult);
            Rejection? failure = null;
            try
            {
                if (!results.MoveNext()) yield break;
                next = results.Current;
            }
            catch (InvalidDataException e)
            {
                failure = Rejections.Make(origin, RejectionCodes.Damaged, $"The compressed data is damaged: {e.Message}");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
            {
                failure = Rejections.Make(origin, RejectionCodes.Unreadable, $"The input could not be read: {e.Message}");
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                // A fault of ours; it is named and must not end the batch. Tests on mutated inputs fail on this code.
                failure = Rejections.Make(origin, RejectionCodes.PageFailed, $"The input made its reader fail ({e.GetType().Name}).");
            }
            yield return failure is null ? next : failure;
            if (failure is not null) yield break;
        }
    }

    private IEnumerable<IntakeResult> Streamed(string origin, Func<Stream> open, ArchiveMeter meter, int depth, CancellationToken cancel)
    {
        var opened = open();
        using var file = HeadStream.Over(opened);
        var done = depth == 0 ? meter.Done : 0;
        if (file.Head is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            foreach (var result in ReadZip(opened, file, origin, meter, depth, cancel)) yield return result;
            yield break;
        }
        if (InputSniffer.KindOf(InputName.WithoutGzip(origin), file.Head) == InputKind.WebArchive)
        {
            var packed = file.Head is [0x1F, 0x8B, ..];
            foreach (var result in _archives.Read(file, packed, origin, done, cancel)) yield return result;
            yield break;
        }
        using var stream = file.Head is [0x1F, 0x8B, 0x08, ..] ? HeadStream.Over(new GZipStream(file, CompressionMode.Decompress)) : file;
        var name = InputName.WithoutGzip(origin);
        if (InputSniffer.KindOf(name, stream.Head) == InputKind.WebArchive)
        {
            foreach (var result in _archives.Read(stream, packed: false, origin, done, cancel)) yield return result;
            yield break;
        }
        if (InputSniffer.KindOf(name, stream.Head) == InputKind.JsonLines && BinarySniffer.Check(origin, stream.Head, nullsAllowed: true) is null)
        {
            foreach (var result in _lines.Read(stream, origin, cancel)) yield return result;
            yield break;
        }
        if (WholeInput.Read(stream, _options.Limits.Bytes) is not { } bytes)
        {
            yield return Rejections.TooLarge(origin, "input", _options.Limits.Bytes, "Bytes");
            yield break;
        }
        var kind = InputSniffer.KindOf(name, bytes);
        if (kind != InputKind.Feed) yield return ReadOne(bytes, origin, kind);
        else foreach (var result in _feeds.Read(bytes, origin)) yield return result;
    }

    /// <summary>A ZIP archive's list of files stands at its end: one that comes as a stream is held in memory, up to a limit.</summary>
    private IEnumerable<IntakeResult> ReadZip(Stream opened, HeadStream file, string origin, ArchiveMeter meter, int depth, CancellationToken cancel)
    {
        var seekable = opened;
        if (!opened.CanSeek)
        {
            if (WholeInput.Read(file, _options.Limits.Bytes) is not { } bytes)
                return [Rejections.TooLarge(origin, "archive that comes as a stream", _options.Limits.Bytes, "Bytes")];
            seekable = ByteStreams.Of(bytes);
        }
        seekable.Position = 0;
        return new ZipReader(_options, (name, entry, spent, deep) => Guarded(name, entry, spent, deep + 1, cancel)).Read(seekable, origin, meter, depth, cancel);
    }

    private IntakeResult ReadOne(ReadOnlyMemory<byte> bytes, string origin, InputKind kind)
    {
        if (bytes.IsEmpty) return Rejections.Make(origin, RejectionCodes.Empty, "The input holds no bytes.");
        if (BinarySniffer.Check(origin, bytes.Span, nullsAllowed: kind == InputKind.Html) is { } rejection) return rejection;
        return kind == InputKind.Html ? _pages.Read(bytes, origin) : _texts.Read(bytes, origin);
    }

    private static FileStream OpenFile(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
}
