namespace Hearsay.Eval;

/// <summary>Data is missing or malformed; the message is for the user.</summary>
internal sealed class DataException(string message) : Exception(message);
