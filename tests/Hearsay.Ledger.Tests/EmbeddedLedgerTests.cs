using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>The contract on SQLite.</summary>
public sealed class EmbeddedLedgerTests() : LedgerContract(() => new FilePlace());

/// <summary>What is concluded, on SQLite.</summary>
public sealed class EmbeddedStoryTests() : StoryContract(() => new FilePlace());

/// <summary>Kept searches, on SQLite.</summary>
public sealed class EmbeddedWatchTests() : WatchContract(() => new FilePlace());

/// <summary>Names, on SQLite.</summary>
public sealed class EmbeddedNameTests() : NameContract(() => new FilePlace());
