using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Ledger.Readings;

namespace Hearsay.Ledger.Grading;

/// <summary>As its hash.</summary>
internal sealed class ReportIdConverter() : NameConverter<ReportId>(value => new(value), id => id.Value);

/// <summary>As its name.</summary>
internal sealed class SlotIdConverter() : NameConverter<SlotId>(value => new(value), id => id.Value);

/// <summary>As its name.</summary>
internal sealed class StoryIdConverter() : NameConverter<StoryId>(value => new(value), id => id.Value);

/// <summary>As <c>minute:hash</c>.</summary>
internal sealed class ReportRankConverter() : NameConverter<ReportRank>(
    value => new(long.Parse(value.AsSpan(0, value.IndexOf(':')), CultureInfo.InvariantCulture), new ReportId(value[(value.IndexOf(':') + 1)..])),
    rank => string.Create(CultureInfo.InvariantCulture, $"{rank.Minute}:{rank.Id.Value}"));
