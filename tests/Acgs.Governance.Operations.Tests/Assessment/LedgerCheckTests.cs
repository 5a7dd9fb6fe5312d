// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Acgs.Governance.Operations.Tests.Assessment;

/// <summary>A ledger of ten records with a checkpoint of five and one of ten, and what becomes of it.</summary>
public sealed class LedgerCheckTests : IAsyncLifetime
{
    private const string Origin = "example.org/ledger";

    private readonly string _folder = Directory.CreateTempSubdirectory("acgs-assess-").FullName;
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly string _writer = "0191d2f0-0000-7000-8000-000000000001";
    private readonly List<string> _notes = [];
    private readonly EcdsaNoteKey _key;

    public LedgerCheckTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _key = EcdsaNoteKey.FromPem(Origin, key.ExportPkcs8PrivateKeyPem());
    }

    private string Database => Path.Combine(_folder, "ledger.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var store = new SqliteLedgerStore(Database);
        await store.MigrateAsync(Origin, Stop);
        await AppendAsync(store, 1, 5);
        await SignAsync(store);
        await AppendAsync(store, 6, 5);
        await SignAsync(store);
    }

    public ValueTask DisposeAsync()
    {
        _key.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Ledger_ThatIsWhole_IsNoFinding()
    {
        _time.Advance(TimeSpan.FromDays(30));

        Assert.Empty(await CheckAsync());
    }

    [Theory]
    [InlineData("UPDATE record SET rule = 'other' WHERE seq = 4", "ledger_tampered")]
    [InlineData("DELETE FROM record WHERE seq = 4", "ledger_tampered", "ledger_gap")]
    [InlineData("DELETE FROM checkpoint WHERE size = 5", "checkpoint_lost")]
    [InlineData("DELETE FROM checkpoint WHERE size = 10", "checkpoint_lost", "checkpoint_late")]
    public async Task Ledger_ThatSomebodyChanged_IsFound(string sql, params string[] expected)
    {
        await TamperAsync(sql);
        _time.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(expected, await CheckAsync());
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(11, true)]
    public async Task Record_ThatWaitsForItsCheckpoint_IsFoundWhenItIsLate(int minutes, bool isLate)
    {
        await using (var store = new SqliteLedgerStore(Database))
        {
            await AppendAsync(store, 11, 1);
        }

        _time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(isLate ? ["checkpoint_late"] : [], await CheckAsync());
    }

    [Theory]
    [InlineData("gone", "There is no ledger at ")]
    [InlineData("empty", "is not a SQLite database")]
    [InlineData("garbage", "is not a SQLite database")]
    [InlineData("cut", "is damaged")]
    public async Task Ledger_ThatIsGoneOrDamaged_IsFound(string damage, string expected)
    {
        await DamageAsync(damage);

        var lost = Assert.Single(await ObserveAsync());

        Assert.Equal((FindingKind.LedgerLost, Database, "ledger"), (lost.Kind, lost.Subject, lost.Part));
        Assert.Equal($"acgs-cli ledger verify --ledger {Database}", lost.Next);
        Assert.Contains(expected, lost.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_OfAnotherProgram_CannotBeAsked()
    {
        await TamperAsync("CREATE TABLE x (y); INSERT INTO x VALUES (1); PRAGMA application_id = 7; PRAGMA wal_checkpoint(TRUNCATE)");

        await Assert.ThrowsAsync<FailureException>(ObserveAsync);
    }

    [Theory]
    [InlineData(20, 39, null, false)]
    [InlineData(20, 41, null, true)]
    [InlineData(null, 11, false, false)]
    [InlineData(null, 11, true, true)]
    public async Task Record_ThatWaits_IsLateByWhatIsConfigured(int? period, int minutes, bool? isSigned, bool isLate)
    {
        await using (var store = new SqliteLedgerStore(Database))
        {
            await AppendAsync(store, 11, 1);
        }

        _time.Advance(TimeSpan.FromMinutes(minutes));

        var expected = new LedgerExpectation([], []) { Period = period is { } given ? TimeSpan.FromMinutes(given) : null, IsSigned = isSigned };
        Assert.Equal(isLate ? ["checkpoint_late"] : [], (await ObserveAsync(expected)).Select(observation => observation.Kind.Id));
    }

    [Fact]
    public async Task Ledger_WithoutCheckpoints_OfWhichNobodySaysThatItIsSigned_IsNotLate()
    {
        await TamperAsync("DELETE FROM checkpoint");
        _time.Advance(TimeSpan.FromMinutes(11));

        Assert.Empty(await ObserveAsync());
        Assert.Equal(["checkpoint_late"], (await ObserveAsync(new([], []) { IsSigned = true })).Select(observation => observation.Kind.Id));
    }

    [Fact]
    public async Task File_OfKeptCheckpoints_IsMissedOnceThereIsACheckpoint()
    {
        var expected = new LedgerExpectation([], []) { MissingFile = "/mnt/kept.txt" };

        var lost = Assert.Single(await ObserveAsync(expected));
        await TamperAsync("DELETE FROM checkpoint");

        Assert.Equal(
            (FindingKind.CheckpointLost, "the service keeps its checkpoints in /mnt/kept.txt, which is gone or has none"), (lost.Kind, lost.Found));
        Assert.Empty(await ObserveAsync(expected));
    }

    [Fact]
    public async Task Checkpoints_OfAnotherLog_AreFound()
    {
        string[] foreign = [_notes[0].Replace(Origin, "other.example", StringComparison.Ordinal)];

        var well = await FindForeignAsync([.. _notes]);
        var other = await FindForeignAsync([.. _notes, .. foreign]);

        Assert.Empty(well);
        var lost = Assert.Single(other);
        Assert.Equal(
            (FindingKind.CheckpointLost, "kept.txt", $"1 of 3 checkpoints are of other.example, and the ledgers are {Origin}",
                $"acgs-cli ledger verify --ledger {Database} --checkpoint kept.txt"),
            (lost.Kind, lost.Subject, lost.Found, lost.Next));
    }

    [Theory]
    [InlineData(null, false, "orders")]
    [InlineData(null, true, "")]
    [InlineData("gateway", false, "gateway")]
    public async Task Ledger_BelongsToItsService(string? owner, bool isShared, string expected)
    {
        await TamperAsync("DELETE FROM checkpoint WHERE size = 5");

        var lost = Assert.Single(await ObserveAsync(new(_notes, []) { Owner = owner, IsShared = isShared }));

        Assert.Equal(expected, string.Join(", ", lost.Owners));
    }

    [Fact]
    public async Task Violations_CountFromATimeOn()
    {
        await using var store = new SqliteLedgerStore(Database);
        _time.Advance(TimeSpan.FromHours(1));
        await AppendAsync(store, 11, 2);

        var since = await new ViolationCheck(_time.GetUtcNow() - TimeSpan.FromMinutes(1)).RunAsync(store, Stop);
        var none = await new ViolationCheck(_time.GetUtcNow() + TimeSpan.FromMinutes(1)).RunAsync(store, Stop);

        var violated = Assert.Single(since.Observations);
        Assert.Equal((FindingKind.ConstitutionViolated, "orders"), (violated.Kind, violated.Subject));
        Assert.StartsWith("2 of data_retention since ", violated.Found, StringComparison.Ordinal);
        Assert.Empty(none.Observations);
    }

    private async Task<IEnumerable<string>> CheckAsync() =>
        (await ObserveAsync(new(_notes, []) { IsSigned = true })).Select(observation => observation.Kind.Id);

    private Task<IReadOnlyList<Observation>> ObserveAsync() => ObserveAsync(new([], []));

    private async Task<IReadOnlyList<Observation>> ObserveAsync(LedgerExpectation expected)
    {
        var source = SourceOf(expected.Owner);
        var check = new LedgerCheck(source, expected, static (store, options, stop) => new LedgerVerifier(store).VerifyAsync(options, stop), _time);
        return (await source.Check("records", check.RunAsync).RunAsync(Stop)).Observations;
    }

    private async Task<IReadOnlyList<Observation>> FindForeignAsync(IReadOnlyList<string> notes)
    {
        var files = new Dictionary<string, IReadOnlyList<string>> { ["kept.txt"] = notes };
        return (await new KeptCheckpointCheck([SourceOf(null)], files).RunAsync(Stop)).Observations;
    }

    private LedgerSource SourceOf(string? owner) =>
        new(Database, $"--ledger {Database}", () => new SqliteLedgerStore(Database), Database, dependency: null) { Owners = owner is null ? [] : [owner] };

    private async Task DamageAsync(string damage)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(Database + "-wal");
        if (damage == "gone")
        {
            File.Delete(Database);
        }
        else if (damage == "cut")
        {
            await using var file = File.OpenWrite(Database);
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(new byte[(int)file.Length - 4096], Stop);
        }
        else
        {
            await File.WriteAllTextAsync(Database, damage == "empty" ? string.Empty : new string('x', 8192), Stop);
        }
    }

    private async Task AppendAsync(SqliteLedgerStore store, int first, int count)
    {
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await store.AppendAsync([.. Enumerable.Range(first, count).Select(seq => StoredRecord.Of(new()
        {
            Id = Guid.CreateVersion7(_time.GetUtcNow()),
            Service = "orders",
            Rule = "data_retention",
            Severity = ViolationSeverity.High,
            Outcome = "refused",
            ConstitutionalHash = "cdd01ef066bc6cf2",
            Writer = _writer,
            Seq = seq,
        }))], Stop);
        await new LedgerIntegrator(store, _time).StepAsync(Stop);
    }

    private async Task SignAsync(SqliteLedgerStore store) => _notes.Add((await new LedgerIntegrator(store, _time).SignAsync([_key], Stop))!.Note);

    private async Task TamperAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Stop));
    }
}
