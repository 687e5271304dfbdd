namespace Hearsay.Live.Working;

/// <summary>The broker cannot be used. The message says what is wrong and what to do.</summary>
public sealed class BrokerException(string message, Exception cause) : Exception(message, cause);
