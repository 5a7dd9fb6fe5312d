// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>What a ledger is to be verified against, read before the store is opened: a mistake in it is told of at once.</summary>
/// <param name="Options">Checkpoints and keys.</param>
/// <param name="StatePath">The file of the incremental form; <see langword="null"/> without it.</param>
internal sealed record VerificationInput(LedgerVerificationOptions Options, string? StatePath)
{
    /// <summary>Reads the files.</summary>
    /// <param name="checkpoints">Files of checkpoints.</param>
    /// <param name="keys">Files of public keys.</param>
    /// <param name="state">The file of the incremental form, which need not exist yet.</param>
    /// <param name="warn">Told what is left out.</param>
    /// <exception cref="UsageException">One does not exist, or has something else in it.</exception>
    public static VerificationInput Read(IEnumerable<string> checkpoints, IEnumerable<string> keys, string? state, Action<string> warn)
    {
        var options = new LedgerVerificationOptions { Verified = state is not null && File.Exists(state) ? CheckpointFile.Read(state, warn)[^1] : null };
        foreach (var note in checkpoints.SelectMany(path => CheckpointFile.Read(path, warn)))
        {
            options.Checkpoints.Add(note);
        }

        foreach (var key in keys)
        {
            options.PublicKeys.Add(PemFile.ReadVerified(key));
        }

        return new(options, state);
    }
}
