using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresLedgerTests() : LedgerContract(PostgresPlace.New);

/// <summary>What is concluded, on PostgreSQL.</summary>
public sealed class PostgresStoryTests() : StoryContract(PostgresPlace.New);

/// <summary>Kept searches, on PostgreSQL.</summary>
public sealed class PostgresWatchTests() : WatchContract(PostgresPlace.New);

/// <summary>Names, on PostgreSQL.</summary>
public sealed class PostgresNameTests() : NameContract(PostgresPlace.New);
