// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Incidents.Storage;

/// <summary>Where the tables of incidents are: beside those of the ledger, which does not know of them.</summary>
internal interface IIncidentDatabase : IAsyncDisposable
{
    /// <summary>Where it is, for messages; without secrets.</summary>
    string Location { get; }

    /// <summary>Reads, and changes nothing.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="none">The result while there are no tables, because there was no incident yet.</param>
    /// <param name="read">Reads.</param>
    /// <param name="stop">Stops.</param>
    Task<T> ReadAsync<T>(T none, Func<IIncidentSession, Task<T>> read, CancellationToken stop);

    /// <summary>Changes, all or nothing, durably; makes the tables where there are none. Of two callers the second one waits.</summary>
    /// <typeparam name="T">The result of the change.</typeparam>
    /// <param name="change">Changes.</param>
    /// <param name="stop">Gives up.</param>
    Task<T> ChangeAsync<T>(Func<IIncidentSession, Task<T>> change, CancellationToken stop);
}
