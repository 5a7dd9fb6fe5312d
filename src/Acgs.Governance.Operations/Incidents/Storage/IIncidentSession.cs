// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Incidents.Storage;

/// <summary>Statements on the tables of incidents. In their text <c>?1</c> is the first value.</summary>
internal interface IIncidentSession
{
    /// <summary>The time by the clock of the store, in milliseconds.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The name of a table in statements.</summary>
    string Table(string name);

    /// <summary>Reads rows.</summary>
    Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read, params object?[] values);

    /// <summary>Changes rows.</summary>
    Task ExecuteAsync(string sql, params object?[] values);

    /// <summary>Appends a row to the ledger, in the same transaction.</summary>
    Task AppendAsync(StoredRecord row);

    /// <summary>A column that is a time.</summary>
    DateTimeOffset TimeOf(DbDataReader row, int column);
}
