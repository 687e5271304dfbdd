using Hearsay.Models;

namespace Hearsay.Attributions;

/// <summary>
/// Finds sources, cues and contents over a whole report, breaks between paragraphs included. Safe to
/// share between threads.
/// </summary>
internal sealed class SpanTagger
{
    /// <summary>Rows that are read at once, at most; a longer report is cut at a paragraph.</summary>
    internal const int Longest = 12_288;

    private readonly AttributionNetwork _network;

    /// <summary>Makes a tagger from a network.</summary>
    public SpanTagger(AttributionNetwork network) => _network = network;

    /// <summary>Loads the weights shipped beside the assembly.</summary>
    /// <exception cref="ModelMissingException">They are not there.</exception>
    public static SpanTagger Load() => new(AttributionNetwork.Load());

    /// <summary>The segments of a tokenised reading, in text order, never overlapping, and the odds of each token.</summary>
    /// <exception cref="ArgumentException">The tokens come without the rows that models read.</exception>
    public Tagging Tag(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.TokenRows.Length != reading.Tokens.Length * _network.Columns)
            throw new ArgumentException("The reading's tokens come without their rows; let the sentence splitter make them.", nameof(reading));
        var rows = TaggerRows.Of(reading, _network.Columns);
        var segments = ImmutableArray.CreateBuilder<RoleSegment>();
        var odds = new RoleOdds(reading.Tokens.Length);
        foreach (var (start, stop) in rows.Parts(Longest))
        {
            var rowOdds = new float[(stop - start) * AttributionNetwork.Labels];
            foreach (var (segment, probability) in _network.Tag(rows.Ids(start, stop), rowOdds))
            {
                var (first, end) = rows.TokensOf(start + segment.First, start + segment.End);
                if (first < end) segments.Add(new RoleSegment((Role)segment.Label, first, end, probability));
            }
            Note(odds, rows, start, rowOdds);
        }
        return new Tagging(segments.ToImmutable(), odds);
    }

    private static void Note(RoleOdds odds, TaggerRows rows, int start, ReadOnlySpan<float> rowOdds)
    {
        for (var i = 0; i < rowOdds.Length; i++)
        {
            if (rows.TokenOf(start + i / AttributionNetwork.Labels) is >= 0 and var token) odds.Set(token, (Role)(i % AttributionNetwork.Labels), rowOdds[i]);
        }
    }
}
