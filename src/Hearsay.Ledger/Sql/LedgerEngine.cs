using System.Data.Common;
using Hearsay.Ledger.Linking;
using Hearsay.Stories;

namespace Hearsay.Ledger.Sql;

/// <summary>What differs between the engines. Everything else is one code for both.</summary>
internal abstract class LedgerEngine : IDisposable
{
    /// <summary>The newest migration that this version knows.</summary>
    public const int Schema = 9;

    /// <summary>How messages name the ledger: a path, or an address without its password.</summary>
    public abstract string Location { get; }

    /// <summary>True where another attempt on a fresh connection may succeed: the connection broke, or another writer was in the way.</summary>
    public abstract bool MayRetry(Exception failure);

    /// <summary>What is wrong, in the user's words; null for a fault of this program.</summary>
    public abstract LedgerException? Explain(Exception failure);

    /// <summary>Makes or updates the tables. Safe to call from several processes at once.</summary>
    /// <exception cref="LedgerException">It is of a newer version, or cannot be written.</exception>
    public abstract void Migrate();

    /// <summary>A new connection, ready for reading and writing.</summary>
    public abstract DbConnection Connect();

    /// <summary>Adds rows as fast as the engine can. Values are strings, whole numbers, bytes or null.</summary>
    public abstract void Insert(Session session, string table, ImmutableArray<string> columns, IReadOnlyList<object?[]> rows);

    /// <summary>Adds rows of claims. The last two values of each are not columns of both engines: the words it is found by, and its facets as words.</summary>
    public abstract void InsertClaims(Session session, ImmutableArray<string> columns, IReadOnlyList<object?[]> rows);

    /// <summary>Takes away the rows of a report's claims.</summary>
    public abstract void DeleteClaims(Session session, long report);

    /// <summary>Makes other writers of the audit chain wait until this transaction ends.</summary>
    public abstract void LockAudit(Session session);

    /// <summary>Makes other processes that link or grade wait until this transaction ends.</summary>
    public abstract void LockLinks(Session session);

    /// <summary>Makes other processes that link wait until this transaction ends; those that grade go on beside it.</summary>
    public abstract void ShareLinks(Session session);

    /// <summary>True where a process grades.</summary>
    public virtual bool LinksAreShared(Session session) => false;

    /// <summary>Makes others who grade and have news to tell wait until this transaction ends.</summary>
    public abstract void LockNews(Session session);

    /// <summary>Ends a question for rows of a table d that are worked on and taken away: those that another process works on are left out.</summary>
    public virtual string Taking => "";

    /// <summary>True where a question costs a trip to another process, so that many are better asked at once.</summary>
    public virtual bool IsFar => false;

    /// <summary>The last places under each of some keys, last first; nothing where <see cref="IsFar"/> is false.</summary>
    public virtual IEnumerable<(IndexKey Key, List<T> Places)> Latest<T>(Session session, LinkKeys table, IndexKey[] keys, int most, Func<DbDataReader, T> read) => [];

    /// <summary>Limits a query to claims with these words and facets.</summary>
    public abstract void Limit(Searching.Conditions conditions, Searching.WordQuery? words, Searching.SearchRequest facets);

    /// <summary>A table in a query that an index alone can answer, without its rows.</summary>
    public virtual string By(string table, string index) => table;

    /// <summary>Lets a table's numbers go on after the greatest one in it.</summary>
    public abstract void SetCounter(Session session, string table, string column);

    /// <inheritdoc/>
    public abstract void Dispose();
}
