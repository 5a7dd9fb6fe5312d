// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Text;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary><c>acgs-cli ledger checkpoint</c>.</summary>
internal static class CheckpointCommand
{
    public static Command Create()
    {
        var output = LedgerOptions.File("--output", "Write the checkpoint to this file instead of standard output.", "-o");
        var key = LedgerOptions.File("--key", "A private key of the log in PEM: sign a new checkpoint that covers all records.");
        var command = new Command("checkpoint", "Prints the last checkpoint, or signs a new one.") { output, key };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var note = LedgerRun.Run(parsed, async (store, stop) =>
            {
                if (parsed.GetValue(key) is { } path)
                {
                    await SignAsync(store, path, stop);
                }

                return (await store.ReadLastCheckpointAsync(stop))?.Note
                    ?? throw new FailureException($"{store.Location} has no checkpoint yet; the service signs one, or --key does.");
            });
            LedgerOutput.Write(parsed.GetValue(output), Encoding.UTF8.GetBytes(note));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task SignAsync(ILedgerStore store, string keyPath, CancellationToken stop)
    {
        using var key = PemFile.ReadPrivate(keyPath, await store.ReadOriginAsync(stop));
        var integrator = new LedgerIntegrator(store, TimeProvider.System);
        while (await integrator.StepAsync(stop) > 0)
        {
        }

        if (await integrator.SignAsync([key], stop) is null)
        {
            await Console.Error.WriteLineAsync("acgs-cli: the last checkpoint covers all records; none was added.");
        }
    }
}
