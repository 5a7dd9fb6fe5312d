// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>A verification that can go on where the last one ended.</summary>
internal static class VerificationRun
{
    /// <summary>Verifies a ledger, and remembers how far if all is well.</summary>
    public static async Task<LedgerVerification> RunAsync(ILedgerStore store, VerificationInput input, IProgress<long>? progress, CancellationToken stop)
    {
        // Before the records are read: a later checkpoint may cover records that were not.
        var last = input.StatePath is null ? null : await store.ReadLastCheckpointAsync(stop);
        input.Options.Progress = progress;
        var verification = await new LedgerVerifier(store).VerifyAsync(input.Options, stop);
        if (verification.IsIntact && last is not null && last.Size <= verification.Size && last.Size > verification.Start)
        {
            WholeFile.Write(input.StatePath!, file => file.Write(System.Text.Encoding.UTF8.GetBytes(last.Note)));
        }

        return verification;
    }
}
