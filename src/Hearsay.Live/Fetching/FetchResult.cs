namespace Hearsay.Live.Fetching;

/// <summary>What came of a fetch.</summary>
public sealed record FetchResult
{
    /// <summary>Set where nothing usable came.</summary>
    public FetchRefusal? Refusal { get; init; }

    /// <summary>What happened, in a sentence; empty where all went well.</summary>
    public string Message { get; init; } = "";

    /// <summary>The HTTP status; 0 where there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>True where the server says that nothing changed.</summary>
    public bool NotModified => Status == 304;

    /// <summary>The body, unpacked.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The media type, in lower case; empty where unsaid.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>The charset as the server declares it; null where unsaid.</summary>
    public string? Charset { get; init; }

    /// <summary>For the next conditional request; null where the server gives none.</summary>
    public string? ETag { get; init; }

    /// <summary>For the next conditional request, word for word; null where the server gives none.</summary>
    public string? LastModified { get; init; }

    /// <summary>Where the body came from, redirects followed.</summary>
    public required Uri Address { get; init; }

    /// <summary>True where every redirect on the way was permanent (301, 308) and there was one.</summary>
    public bool Moved { get; init; }

    /// <summary>How long the server asks to be left alone; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True where trying again later may help.</summary>
    public bool MayRetry => Refusal switch
    {
        FetchRefusal.TooSlow or FetchRefusal.Broken or FetchRefusal.NoSuchHost => true,
        FetchRefusal.Status => Status is 408 or 425 or 429 or >= 500,
        _ => false,
    };

    internal static FetchResult Refused(Uri address, FetchRefusal refusal, string message) => new() { Address = address, Refusal = refusal, Message = message };
}
