// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.Constitution;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Data.Sqlite;

namespace Acgs.Governance.LedgerProcess;

/// <summary>What the process does with a ledger. Each line of its output is true when it is written.</summary>
/// <param name="path">The file.</param>
internal sealed class ProcessLog(string path) : IAsyncDisposable
{
    private const string Origin = "process.example/ledger";
    private const int MostRows = 64;

    private readonly SqliteLedgerStore _store = new(path);
    private readonly string _writer = Guid.CreateVersion7().ToString();
    private readonly Random _random = new();
    private volatile bool _isDone;
    private long _seq;

    public async Task AppendAsync(long rows)
    {
        await _store.MigrateAsync(Origin, CancellationToken.None);
        var integration = Task.Run(IntegrateAsync);
        while (_seq < rows)
        {
            var batch = Make((int)Math.Min(rows - _seq, 1 + _random.Next(MostRows)));
            while (!await TryAppendAsync(batch))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }

            Say($"ack {_writer} {_seq}");
        }

        _isDone = true;
        await integration;
        await VerifyAsync();
    }

    public async Task VerifyAsync()
    {
        var verified = await new LedgerVerifier(_store).VerifyAsync(new(), CancellationToken.None);
        Say(verified.IsIntact ? $"intact {verified.Size}" : $"damaged {verified.Findings[0].Message}");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    private List<StoredRecord> Make(int count) => [.. Enumerable.Range(0, count).Select(_ => StoredRecord.Of(new()
    {
        Id = Guid.CreateVersion7(), Service = "process", Rule = "constitutional_hash_mismatch", Severity = ViolationSeverity.High, Outcome = "refused",
        ConstitutionalHash = ConstitutionalHashes.Default, Writer = _writer, Seq = ++_seq,
    }))];

    private async Task<bool> TryAppendAsync(List<StoredRecord> batch)
    {
        try
        {
            await _store.AppendAsync(batch, CancellationToken.None);
            return true;
        }
        catch (SqliteException failure)
        {
            Say($"failed {failure.SqliteErrorCode} {failure.Message}");
            return false;
        }
    }

    private async Task IntegrateAsync()
    {
        using var key = new EcdsaNoteKey(Origin, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var integrator = new LedgerIntegrator(_store, TimeProvider.System);
        for (var isLast = false; !isLast;)
        {
            isLast = _isDone;
            try
            {
                _ = await integrator.StepAsync(CancellationToken.None);
                if (await integrator.SignAsync([key], CancellationToken.None) is { } checkpoint)
                {
                    Say($"checkpoint {Convert.ToBase64String(Encoding.UTF8.GetBytes(checkpoint.Note))}");
                }
            }
            catch (SqliteException failure)
            {
                Say($"failed {failure.SqliteErrorCode} {failure.Message}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }
}
