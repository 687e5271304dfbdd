namespace Hearsay.Live.Watching;

/// <summary>A feed and what is remembered of it.</summary>
internal sealed record WatchedFeed(string Address, string? Title, string? ETag, string? Modified, DateTimeOffset Due, TimeSpan Pause, int Failures);

/// <summary>An article and what is remembered of it.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Feed">Which feed named it.</param>
/// <param name="Title">The feed's title, for the outlet where the page names none.</param>
/// <param name="Published">As the feed says, ISO 8601; null where unsaid.</param>
/// <param name="ETag">For the conditional request.</param>
/// <param name="Modified">For the conditional request.</param>
/// <param name="Text">The text as it was read last, as an id; null before it was read.</param>
/// <param name="Tries">Failures in a row.</param>
/// <param name="Looks">Times it was looked at since it last changed.</param>
/// <param name="Due">When it is to be looked at.</param>
internal sealed record WatchedPage(
    string Address, string Feed, string? Title, string? Published, string? ETag, string? Modified, string? Text, int Tries, int Looks, DateTimeOffset Due);
