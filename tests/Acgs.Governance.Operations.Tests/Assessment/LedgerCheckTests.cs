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

    private async Task<IEnumerable<string>> CheckAsync()
    {
        var source = new LedgerSource(Database, () => new SqliteLedgerStore(Database), isNamed: true, dependency: null);
        var result = await source.Check("records", new LedgerCheck(Database, _notes, [], _time).RunAsync).RunAsync(Stop);
        return result.Observations.Select(observation => observation.Kind.Id);
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
