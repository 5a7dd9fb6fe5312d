// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Sqlite.Tests.Ledger;

/// <summary>A log of SQLite that a crash or a disk has damaged gives a beginning of what was written, never anything else.</summary>
public sealed class WalDamageTests
{
    private const string Origin = "damage.example/ledger";
    private static readonly Guid Writer = Guid.CreateVersion7();

    private static readonly List<StoredRecord> Rows =
    [
        .. Enumerable.Range(1, 12).Select(seq => StoredRecord.Of(new()
        {
            Id = Guid.CreateVersion7(), Service = "service", Rule = "rule", Severity = ViolationSeverity.High, Outcome = "refused",
            ConstitutionalHash = "0123456789abcdef", Writer = Writer.ToString(), Seq = seq,
        })),
    ];

    [Theory]
    [InlineData(211)]
    [InlineData(1, Explicit = true)]
    public async Task Wal_Truncated_GivesABeginning(int step)
    {
        await using var written = new TestedSqliteStore();
        var (file, log) = await WriteAsync(written.Path);
        await ForEachAsync(log.Length, step, length => (file, log[..length]));
    }

    [Theory]
    [InlineData(211)]
    [InlineData(1, Explicit = true)]
    public async Task Wal_ByteFlipped_GivesABeginning(int step)
    {
        await using var written = new TestedSqliteStore();
        var (file, log) = await WriteAsync(written.Path);
        await ForEachAsync(log.Length, step, offset =>
        {
            var flipped = log.ToArray();
            flipped[offset] ^= (byte)(1 << (offset % 8));
            return (file, flipped);
        });
    }

    [Theory]
    [InlineData(101)]
    [InlineData(1, Explicit = true)]
    public async Task File_ByteFlipped_NeverGivesOtherRecordsThatVerify(int step)
    {
        await using var written = new TestedSqliteStore();
        var (file, _) = await WriteAsync(written.Path, isMoved: true);
        await ForEachAsync(file.Length, step, offset =>
        {
            var flipped = file.ToArray();
            flipped[offset] ^= (byte)(1 << (offset % 8));
            return (flipped, []);
        });
    }

    private static async Task ForEachAsync(int count, int step, Func<int, (byte[] File, byte[] Log)> damage)
    {
        var folder = Directory.CreateTempSubdirectory("acgs-damage-");
        var places = Enumerable.Range(0, (count + step - 1) / step).Select(place => place * step);
        await Parallel.ForEachAsync(places, TestContext.Current.CancellationToken, async (place, cancellation) =>
        {
            var path = Path.Combine(folder.FullName, $"{place}.db");
            var (file, log) = damage(place);
            await File.WriteAllBytesAsync(path, file, cancellation);
            await File.WriteAllBytesAsync($"{path}-wal", log, cancellation);
            await AssertIsBeginningAsync(path, place);
            await AssertEndsAsync(path);
            foreach (var left in Directory.GetFiles(folder.FullName, $"{place}.db*"))
            {
                File.Delete(left);
            }
        });
        folder.Delete(recursive: true);
    }

    private static async Task AssertIsBeginningAsync(string path, int place)
    {
        await using var store = new SqliteLedgerStore(path);
        try
        {
            var verified = await new LedgerVerifier(store).VerifyAsync(new(), CancellationToken.None);
            if (!verified.IsIntact)
            {
                return;
            }

            var indexed = await store.ReadAsync(0, verified.Size, CancellationToken.None).Select(row => row.Record!).ToListAsync(CancellationToken.None);
            Assert.True(indexed.Zip(Rows).All(pair => pair.First.CanonicalJson.Span.SequenceEqual(pair.Second.CanonicalJson.Span)), $"at {place}");
            Assert.InRange(indexed.Count, 0, Rows.Count);
        }
        catch (LedgerException said)
        {
            Assert.Contains(path, said.Message, StringComparison.Ordinal);
        }
    }

    // Whatever the file is like: an answer or an error that names it, in bounded memory and time.
    private static async Task AssertEndsAsync(string path)
    {
        await using var store = new SqliteLedgerStore(path);
        Func<Task>[] calls =
        [
            async () => Assert.InRange(await store.QueryAsync(new(), CancellationToken.None).CountAsync(), 0, 4 * Rows.Count),
            async () => await new LedgerProver(store).ProveAsync(Rows[5].Id, CancellationToken.None),
            () => new LedgerPruner(store, TimeProvider.System).PruneAsync(DateTimeOffset.UnixEpoch, CancellationToken.None),
            () => store.AppendAsync([Rows[0] with { Writer = "another", Seq = 1 }], CancellationToken.None),
            () => new LedgerIntegrator(store, TimeProvider.System).StepAsync(CancellationToken.None),
        ];
        foreach (var call in calls)
        {
            if (await Record.ExceptionAsync(call) is { } failure)
            {
                Assert.True(failure is LedgerException && failure.Message.Contains(path, StringComparison.Ordinal), failure.ToString());
            }
        }
    }

    // The first commits are in the file, the others in the log.
    private static async Task<(byte[] File, byte[] Log)> WriteAsync(string path, bool isMoved = false)
    {
        using var key = new EcdsaNoteKey(Origin, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        await using (var store = new SqliteLedgerStore(path))
        {
            await store.MigrateAsync(Origin, CancellationToken.None);
            await AddAsync(store, key, 0, 4);
        }

        await using var going = new SqliteLedgerStore(path);
        await AddAsync(going, key, 4, 4);
        await AddAsync(going, key, 8, 4);
        if (isMoved)
        {
            await going.DisposeAsync();
        }

        return (await File.ReadAllBytesAsync(path), isMoved ? [] : await File.ReadAllBytesAsync($"{path}-wal"));
    }

    private static async Task AddAsync(SqliteLedgerStore store, EcdsaNoteKey key, int first, int count)
    {
        await store.AppendAsync([.. Rows.Skip(first).Take(count)], CancellationToken.None);
        var integrator = new LedgerIntegrator(store, TimeProvider.System);
        Assert.Equal(count, await integrator.StepAsync(CancellationToken.None));
        Assert.NotNull(await integrator.SignAsync([key], CancellationToken.None));
    }
}
