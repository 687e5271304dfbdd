namespace Hearsay.Live.Fetching;

/// <summary>Carries a refusal through the connection's callback.</summary>
internal sealed class FetchRefusedException(FetchRefusal refusal, string message) : IOException(message)
{
    public FetchRefusal Refusal { get; } = refusal;
}
