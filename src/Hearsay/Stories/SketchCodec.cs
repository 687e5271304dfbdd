using System.Text;

namespace Hearsay.Stories;

/// <summary>
/// A report's head, vectors and claims in some thousand bytes, so that a ledger need not unpack and cut a reading to compare its
/// claims again. Belongs to one <see cref="Linker.Version"/>.
/// </summary>
public static class SketchCodec
{
    /// <summary>Writes what <see cref="Read"/> gives back.</summary>
    public static byte[] Write(SketchedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in report.Claims.SelectMany(Texts).OfType<string>()) words.TryAdd(text, words.Count);
        writer.Write7BitEncodedInt(words.Count);
        foreach (var word in words.Keys) writer.Write(word);
        Write(writer, report.Head);
        foreach (var vector in new[] { report.Vectors.Terms, report.Vectors.TitleTerms, report.Vectors.Entities }) Write(writer, vector);
        writer.Write7BitEncodedInt(report.Claims.Length);
        for (var i = 0; i < report.Claims.Length; i++)
        {
            writer.Write(report.Ids[i].Value);
            Write(writer, report.Claims[i], text => writer.Write7BitEncodedInt(text is null ? 0 : words[text] + 1));
        }
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The report in short.</summary>
    /// <param name="bytes">As written.</param>
    /// <param name="rank">Its place in the canonical order.</param>
    /// <param name="file">Gives the report.</param>
    /// <param name="load">Gives the report with all by which it is compared.</param>
    public static SketchedReport Read(byte[] bytes, ReportRank rank, Func<FiledReport> file, Func<SketchedReport> load)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var words = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < words.Length; i++) words[i] = reader.ReadString();
        var head = Head(reader, rank);
        var vectors = new ReportVectors(Vector(reader), Vector(reader), Vector(reader));
        var count = reader.Read7BitEncodedInt();
        var (claims, ids) = (ImmutableArray.CreateBuilder<ClaimSketch>(count), ImmutableArray.CreateBuilder<ClaimId>(count));
        for (var i = 0; i < count; i++)
        {
            ids.Add(new ClaimId(reader.ReadString()));
            claims.Add(Claim(reader, () => reader.Read7BitEncodedInt() is > 0 and var word ? words[word - 1] : null));
        }
        return new SketchedReport(head, vectors, claims.MoveToImmutable(), ids.MoveToImmutable(), file, load);
    }

    private static IEnumerable<string?> Texts(ClaimSketch claim) =>
    [
        claim.Lemma, claim.Stem, claim.Type, claim.Country, claim.Place, claim.Withheld, .. claim.Words, .. claim.Sentence, .. claim.Units, .. claim.TargetNames, .. claim.Anchors, .. claim.About, .. claim.Parties,
        .. claim.Arguments.SelectMany(argument => new[] { argument.Head, argument.Name, argument.Code }),
    ];

    private static void Write(BinaryWriter writer, ReportHead head)
    {
        foreach (var text in (ReadOnlySpan<string?>)[head.Publisher, head.Title, head.FirstWords]) Write(writer, text);
        writer.Write7BitEncodedInt(head.Published?.Date.DayNumber + 1 ?? 0);
        writer.Write(head.Published?.Instant?.Ticks ?? 0);
        writer.Write((short)(head.Published?.Instant?.TotalOffsetMinutes ?? 0));
        writer.Write7BitEncodedInt(head.Credits.Length);
        foreach (var credit in head.Credits) writer.Write(credit);
    }

    private static ReportHead Head(BinaryReader reader, ReportRank rank)
    {
        var (publisher, title, words) = (Text(reader), Text(reader), Text(reader)!);
        var (day, ticks, offset) = (Day(reader), reader.ReadInt64(), reader.ReadInt16());
        return new ReportHead
        {
            Rank = rank,
            Publisher = publisher,
            Title = title,
            FirstWords = words,
            Published = day is { } date ? new ReportDate(date, ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.FromMinutes(offset))) : null,
            Credits = List(reader, reader.ReadString),
        };
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }

    private static string? Text(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void Write(BinaryWriter writer, ImmutableArray<WeightedTerm> vector)
    {
        writer.Write7BitEncodedInt(vector.Length);
        foreach (var term in vector)
        {
            writer.Write(term.Hash);
            writer.Write(term.Weight);
        }
    }

    private static ImmutableArray<WeightedTerm> Vector(BinaryReader reader)
    {
        var terms = new WeightedTerm[reader.Read7BitEncodedInt()];
        for (var i = 0; i < terms.Length; i++) terms[i] = new WeightedTerm(reader.ReadInt64(), reader.ReadSingle());
        return [.. terms];
    }

    private static void Write(BinaryWriter writer, ClaimSketch claim, Action<string?> put)
    {
        foreach (var text in (ReadOnlySpan<string?>)[claim.Lemma, claim.Stem, claim.Type, claim.Country, claim.Place, claim.Withheld]) put(text);
        writer.Write7BitEncodedInt(claim.From?.DayNumber + 1 ?? 0);
        writer.Write7BitEncodedInt(claim.To?.DayNumber + 1 ?? 0);
        foreach (var list in (ReadOnlySpan<ImmutableArray<string>>)[claim.Words, claim.Sentence, claim.Units, claim.TargetNames, claim.Anchors, claim.About, claim.Parties])
        {
            writer.Write7BitEncodedInt(list.Length);
            foreach (var text in list) put(text);
        }
        writer.Write((byte)((claim.IsSpeech ? 1 : 0) | (claim.Leads ? 2 : 0)));
        writer.Write7BitEncodedInt(claim.Times);
        writer.Write7BitEncodedInt(claim.Arguments.Length);
        foreach (var argument in claim.Arguments)
        {
            writer.Write((byte)argument.Role);
            put(argument.Head);
            put(argument.Name);
            put(argument.Code);
        }
    }

    private static ClaimSketch Claim(BinaryReader reader, Func<string?> take) => Marked(reader, new ClaimSketch
    {
        Lemma = take()!,
        Stem = take()!,
        Type = take(),
        Country = take(),
        Place = take(),
        Withheld = take(),
        From = Day(reader),
        To = Day(reader),
        Words = List(reader, () => take()!),
        Sentence = List(reader, () => take()!),
        Units = List(reader, () => take()!),
        TargetNames = List(reader, () => take()!),
        Anchors = List(reader, () => take()!),
        About = List(reader, () => take()!),
        Parties = List(reader, () => take()!),
    }) with
    {
        Arguments = List(reader, () => new SketchedArgument((ArgumentRole)reader.ReadByte(), take()!, take(), take())),
    };

    private static ClaimSketch Marked(BinaryReader reader, ClaimSketch claim)
    {
        var marks = reader.ReadByte();
        return claim with { IsSpeech = (marks & 1) != 0, Leads = (marks & 2) != 0, Times = reader.Read7BitEncodedInt() };
    }

    private static DateOnly? Day(BinaryReader reader) => reader.Read7BitEncodedInt() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    private static ImmutableArray<T> List<T>(BinaryReader reader, Func<T> take)
    {
        var items = ImmutableArray.CreateBuilder<T>(reader.Read7BitEncodedInt());
        while (items.Count < items.Capacity) items.Add(take());
        return items.MoveToImmutable();
    }
}
