// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Security.Cryptography;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Sqlite.Tests.Ledger;

/// <summary>Somebody tampers with the file by hand, with the sqlite3 program. Verification finds it and names the first record.</summary>
public sealed class TamperTests : IAsyncDisposable
{
    private const int Length = 300;
    private const string Origin = "tamper.example/ledger";

    private static readonly ServerBinary Program = new(
        "The program sqlite3",
        "sqlite3",
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "sqlite3")).FirstOrDefault(File.Exists));

    private readonly TestedSqliteStore _tested = new();
    private readonly EcdsaNoteKey _key = new(Origin, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        _key.Dispose();
        return _tested.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Tamperings.All), MemberType = typeof(Tamperings))]
    public async Task Tampering_ByHand_IsFound(string what, string sql, int? first, LedgerFindingKind kind)
    {
        var checkpoint = await FillAsync();
        await RunAsync(sql);

        var verified = await VerifyAsync(checkpoint);

        Assert.False(verified.IsIntact, what);
        Assert.True((verified.Findings[0].Kind, verified.Findings[0].Index) == (kind, first), string.Join('\n', verified.Findings));
    }

    [Fact]
    public async Task Row_OfNobody_GetsItsIndexAndIsFound()
    {
        var checkpoint = await FillAsync();
        await RunAsync(
            """
            INSERT INTO record (key, id, service, rule, severity, count, json)
            SELECT (9 << 40) + 1, id, service, rule, severity, count, json FROM record WHERE writer = 1 AND seq = 9
            """);
        await using var store = new SqliteLedgerStore(_tested.Path);
        Assert.Equal(1, await new LedgerIntegrator(store, TimeProvider.System).StepAsync(Cancellation));

        var finding = Assert.Single((await VerifyAsync(checkpoint)).Findings);
        Assert.Equal((LedgerFindingKind.ColumnChanged, (long?)(2 * Length)), (finding.Kind, finding.Index));
    }

    [Fact]
    public async Task File_OfAnEarlierTime_IsFoundByOneCheckpoint()
    {
        await using (var store = new SqliteLedgerStore(_tested.Path))
        {
            await store.MigrateAsync(Origin, Cancellation);
            _ = await AddAsync(store, "one");
        }

        var backup = await File.ReadAllBytesAsync(_tested.Path, Cancellation);
        SignedCheckpoint checkpoint;
        await using (var store = new SqliteLedgerStore(_tested.Path))
        {
            checkpoint = await AddAsync(store, "two");
        }

        await File.WriteAllBytesAsync(_tested.Path, backup, Cancellation);

        var verified = await VerifyAsync(checkpoint);
        Assert.Equal((LedgerFindingKind.LogCut, (long?)Length), (verified.Findings.Single().Kind, verified.Findings.Single().Index));
        Assert.True((await VerifyAsync()).IsIntact);

        // The service goes on with the restored file: its history is another one.
        await using var restored = new SqliteLedgerStore(_tested.Path);
        _ = await AddAsync(restored, "three");
        var forked = await VerifyAsync(checkpoint);
        Assert.Equal((LedgerFindingKind.CheckpointMismatch, (long?)Length), (forked.Findings.Single().Kind, forked.Findings.Single().Index));
    }

    private async Task<SignedCheckpoint> FillAsync()
    {
        await using var store = new SqliteLedgerStore(_tested.Path);
        await store.MigrateAsync(Origin, Cancellation);
        _ = await AddAsync(store, "one");
        return await AddAsync(store, "two");
    }

    private async Task<SignedCheckpoint> AddAsync(SqliteLedgerStore store, string writer)
    {
        var start = DateTimeOffset.UnixEpoch.AddYears(50);
        await store.AppendAsync(
            [.. Enumerable.Range(1, Length).Select(seq => StoredRecord.Of(new()
            {
                Id = Guid.CreateVersion7(start.AddSeconds(seq)), Service = "service", Rule = $"rule-{seq % 7}", Severity = ViolationSeverity.High,
                Outcome = "refused", ConstitutionalHash = "0123456789abcdef", Writer = writer, Seq = seq,
            }))],
            Cancellation);
        var integrator = new LedgerIntegrator(store, TimeProvider.System);
        Assert.Equal(Length, await integrator.StepAsync(Cancellation));
        return (await integrator.SignAsync([_key], Cancellation))!;
    }

    private async Task<LedgerVerification> VerifyAsync(params SignedCheckpoint[] checkpoints)
    {
        var options = new LedgerVerificationOptions();
        Array.ForEach(checkpoints, checkpoint => options.Checkpoints.Add(checkpoint.Note));
        await using var store = new SqliteLedgerStore(_tested.Path);
        return await new LedgerVerifier(store).VerifyAsync(options, Cancellation);
    }

    private async Task RunAsync(string sql)
    {
        using var process = Process.Start(new ProcessStartInfo(Program.Require(), [_tested.Path, sql]) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.Empty(errors);
    }
}
