// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Data.Sqlite;

namespace Acgs.Governance.Sqlite.Tests.Ledger;

/// <summary>What is no ledger of ours is said, and not touched.</summary>
public sealed class SqliteFileTests : IAsyncDisposable
{
    private readonly TestedSqliteStore _tested = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _tested.DisposeAsync();

    [Theory]
    [InlineData("CREATE TABLE note (text); INSERT INTO note VALUES ('mine')", "another program")]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE note (text); INSERT INTO note VALUES ('mine')", "another program")]
    [InlineData("PRAGMA application_id = 0x41434753; PRAGMA user_version = 2; CREATE TABLE record (key)", "newer version")]
    [InlineData("PRAGMA application_id = 0x41434753; PRAGMA user_version = 0; CREATE TABLE record (key)", "older")]
    public async Task Database_OfAnotherKind_IsSaidAndNotTouched(string sql, string expected)
    {
        await RunAsync(sql);

        await AssertIsRefusedAsync(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a database, but a text that is longer than the header of one: 0123456789012345678901234567890123456789012345678901234567890123456789")]
    [InlineData("short")]
    public async Task File_ThatIsNoDatabase_IsSaidAndNotTouched(string content)
    {
        await File.WriteAllTextAsync(_tested.Path, content, Cancellation);

        await AssertIsRefusedAsync("not a SQLite database");
    }

    [Fact]
    public async Task File_Missing_IsSaidAndNotMade()
    {
        await using var store = new SqliteLedgerStore(_tested.Path);

        var failure = await Assert.ThrowsAsync<LedgerException>(() => store.ReadSizeAsync(Cancellation));

        Assert.Contains("There is no ledger", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_tested.Folder));
    }

    [Fact]
    public async Task Folder_InPlaceOfTheFile_IsSaid()
    {
        await using var store = new SqliteLedgerStore(_tested.Folder);

        var failure = await Assert.ThrowsAsync<LedgerException>(() => store.ReadSizeAsync(Cancellation));

        Assert.Equal($"{_tested.Folder} is a folder. Name the file of the ledger in it.", failure.Message);
    }

    [Theory]
    [InlineData("with space.db")]
    [InlineData("50%20?immutable=1#x;Mode=Memory.db")]
    [InlineData("ledger'\"é憲.db")]
    [InlineData("deep/er/ledger.db")]
    public async Task Path_OfAnyCharacters_IsUsedAsItIs(string name)
    {
        var path = Path.Combine(_tested.Folder, name);
        await using (var store = new SqliteLedgerStore(path))
        {
            await store.MigrateAsync("path.example", Cancellation);
            Assert.Equal(path, store.Location);
        }

        await using var again = new SqliteLedgerStore(path);
        Assert.Equal("path.example", await again.ReadOriginAsync(Cancellation));
        Assert.True(File.Exists(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!, "*.db"));
    }

    [Fact]
    public async Task Columns_ForPeople_NameWriterAndSeq()
    {
        await using var store = new SqliteLedgerStore(_tested.Path);
        await store.MigrateAsync("people.example", Cancellation);
        await store.AppendAsync([Row("one", 1), Row("one", 2)], Cancellation);
        await store.AppendAsync([Row("two", 1)], Cancellation);

        Assert.Equal(
            "one 1,one 2,two 1",
            await RunAsync("SELECT group_concat(name || ' ' || seq) FROM (SELECT name, seq FROM record JOIN writer ON number = record.writer ORDER BY key)"));
    }

    [Fact]
    public async Task Prune_Rows_FreesTheirBytes()
    {
        await using var store = new SqliteLedgerStore(_tested.Path);
        await store.MigrateAsync("prune.example", Cancellation);
        var now = DateTimeOffset.UnixEpoch.AddYears(50);
        for (var batch = 0; batch < 20; batch++)
        {
            await store.AppendAsync([.. Enumerable.Range(1 + (batch * 1_000), 1_000).Select(seq => Row("writer", seq, now.AddSeconds(seq)))], Cancellation);
            _ = await new LedgerIntegrator(store, TimeProvider.System).StepAsync(Cancellation);
        }

        Assert.Equal("0", await RunAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var before = Length();

        Assert.Equal(15_000, await new LedgerPruner(store, TimeProvider.System).PruneAsync(now.AddSeconds(15_001), Cancellation));

        // Three quarters of the rows; the tree and the checkpoints stay.
        Assert.True(before - Length() >= 0.9 * 0.75 * before, $"{before} to {Length()}");
        Assert.Empty((await new LedgerVerifier(store).VerifyAsync(new(), Cancellation)).Findings);
        long Length() => new FileInfo(_tested.Path).Length + new FileInfo($"{_tested.Path}-wal").Length;
    }

    [Fact]
    public async Task Clock_GoingBackwards_ChangesNothing()
    {
        await using var store = new SqliteLedgerStore(_tested.Path);
        await store.MigrateAsync("clock.example", Cancellation);
        var now = DateTimeOffset.UnixEpoch.AddYears(50);
        using var key = new EcdsaNoteKey("clock.example", ECDsa.Create(ECCurve.NamedCurves.nistP256));
        for (var day = 0; day < 10; day++)
        {
            var clock = new StoppedClock(now.AddDays(-day));
            var seqs = Enumerable.Range(1 + (day * 100), 100);
            await store.AppendAsync([.. seqs.Select(seq => Row("writer", seq, clock.GetUtcNow().AddSeconds(-seq)))], Cancellation);
            var integrator = new LedgerIntegrator(store, clock);
            Assert.Equal(100, await integrator.StepAsync(Cancellation));
            Assert.Equal((day + 1) * 100, (await integrator.SignAsync([key], Cancellation))!.Size);
        }

        Assert.Empty((await new LedgerVerifier(store).VerifyAsync(new(), Cancellation)).Findings);
        Assert.Equal(200, await store.QueryAsync(new() { Since = now.AddDays(-1).AddSeconds(-200) }, Cancellation).CountAsync(Cancellation));
        Assert.Equal(0, await store.FindPruneLimitAsync(now.AddDays(-5), Cancellation));
        Assert.Equal(1_000, await store.FindPruneLimitAsync(now.AddDays(1), Cancellation));
    }

    [Fact]
    public async Task Commit_AfterAnotherProcess_AddsNothing()
    {
        await using var store = new SqliteLedgerStore(_tested.Path);
        await using var other = new SqliteLedgerStore(_tested.Path);
        await store.MigrateAsync("lock.example", Cancellation);
        await store.AppendAsync([Row("writer", 1), Row("writer", 2)], Cancellation);
        await using var turn = await store.TryIntegrateAsync(Cancellation);
        var pending = await turn!.ReadPendingAsync(1, Cancellation);

        // Somebody removes the lock, and two have it.
        File.Delete($"{_tested.Path}-integrator");
        Assert.Equal(2, await new LedgerIntegrator(other, TimeProvider.System).StepAsync(Cancellation));

        Assert.False(await turn.CommitAsync([new(0, pending[0].Writer, 1, 1, DateTimeOffset.UnixEpoch)], [], Cancellation));
        Assert.Empty((await new LedgerVerifier(store).VerifyAsync(new(), Cancellation)).Findings);
    }

    private static StoredRecord Row(string writer, long seq, DateTimeOffset? at = null) => StoredRecord.Of(new()
    {
        Id = Guid.CreateVersion7(at ?? DateTimeOffset.UnixEpoch.AddYears(50)),
        Service = "service",
        Rule = "rule",
        Severity = ViolationSeverity.High,
        Outcome = "refused",
        ConstitutionalHash = "0123456789abcdef",
        Writer = writer,
        Seq = seq,
    });

    private async Task AssertIsRefusedAsync(string expected)
    {
        var before = await ContentAsync();
        await using var store = new SqliteLedgerStore(_tested.Path);
        var calls = new Func<Task>[]
        {
            () => store.MigrateAsync("a.example", Cancellation),
            () => store.ReadSizeAsync(Cancellation),
            () => store.TryIntegrateAsync(Cancellation),
            () => store.AppendAsync([Row("writer", 1)], Cancellation),
        };
        foreach (var call in calls)
        {
            var failure = await Assert.ThrowsAsync<LedgerException>(call);
            Assert.Contains(_tested.Path, failure.Message, StringComparison.Ordinal);
            Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, await ContentAsync());
    }

    private async Task<IEnumerable<string>> ContentAsync()
    {
        var files = Directory.GetFiles(_tested.Folder).Order(StringComparer.Ordinal);
        return await Task.WhenAll(files.Select(async file =>
            $"{file} {File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(await File.ReadAllBytesAsync(file))}"));
    }

    private async Task<string?> RunAsync(string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _tested.Path, Pooling = false }.ToString());
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(Cancellation), null);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
