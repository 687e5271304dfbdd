namespace Hearsay.Live.Fetching;

/// <summary>What to fetch, and what is known of it already.</summary>
/// <param name="Address">http or https.</param>
/// <param name="ETag">As the server gave it; null where nothing is known.</param>
/// <param name="LastModified">As the server gave it, word for word; null where nothing is known.</param>
/// <param name="Progress">Told, as the body comes, how many bytes came and how many the server announces (null where it does not); null for nobody.</param>
public sealed record FetchRequest(Uri Address, string? ETag = null, string? LastModified = null, Action<long, long?>? Progress = null);
