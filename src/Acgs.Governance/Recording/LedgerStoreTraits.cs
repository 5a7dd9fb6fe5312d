// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Recording;

/// <summary>What a kind of store says of itself before one is opened; passed to <c>AddLedger</c> by the package of the store.</summary>
public sealed class LedgerStoreTraits
{
    /// <summary>The keys that the store reads, relative to <c>Acgs:Ledger</c>, such as <c>Path</c>. Default: none.</summary>
    public IReadOnlyCollection<string> Keys { get; init; } = [];

    /// <summary>The default of <see cref="LedgerOptions.MigrateAtStart"/>. Default: <see langword="false"/>.</summary>
    public bool MigratesAtStart { get; init; }

    /// <summary>
    /// Returns what is wrong with the configuration of the store, which prevents the start: a sentence that names the key and says what to
    /// set, without a value that may hold a password; <see langword="null"/> if nothing is. Default: nothing is.
    /// </summary>
    public Func<IServiceProvider, string?> FindProblem { get; init; } = static _ => null;

    /// <summary>
    /// Returns the file of a store in a file, absolute or relative to the working directory: a signing key is generated beside it.
    /// <see langword="null"/> for a store elsewhere. Default: elsewhere.
    /// </summary>
    public Func<IServiceProvider, string?> FindFile { get; init; } = static _ => null;
}
