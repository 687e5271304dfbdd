using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>The contract on SQLite.</summary>
public sealed class EmbeddedLedgerTests() : LedgerContract(() => new FilePlace());
