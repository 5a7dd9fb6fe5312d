// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Data.Sqlite;

namespace Acgs.Governance.Cli.Tests.Ledger;

/// <summary>A folder with a ledger where a service has one, its keys, and the checkpoints that were kept.</summary>
internal sealed class LedgerFolder : IDisposable
{
    public const string Origin = "example.org/ledger";
    public const string Database = "data/ledger.db";
    public const string PrivateKey = "ledger.pem";
    public const string PublicKey = "ledger.pub.pem";
    public const string Checkpoints = "checkpoints.txt";

    private LedgerFolder()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Folder.Write(PrivateKey, key.ExportPkcs8PrivateKeyPem());
        Folder.Write(PublicKey, key.ExportSubjectPublicKeyInfoPem());
        Directory.CreateDirectory(PathOf("data"));
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Makes a ledger of two writers, with a checkpoint after each 100 records, the last one a minute old.</summary>
    public static async Task<LedgerFolder> CreateAsync(int records = 400)
    {
        var folder = new LedgerFolder();
        await folder.AppendAsync(records, TimeProvider.System.GetUtcNow().AddMinutes(-records));
        return folder;
    }

    /// <summary>The record at a place.</summary>
    public static ViolationRecord Record(string writer, long seq, DateTimeOffset time) => new()
    {
        Id = Guid.CreateVersion7(time),
        Service = seq % 2 == 0 ? "gateway" : "orders",
        Rule = seq % 3 == 0 ? "data_retention" : "constitutional_hash_mismatch",
        Severity = (ViolationSeverity)(seq % 4),
        Outcome = "refused",
        Method = "POST",
        Route = "/orders/{id}",
        ConstitutionalHash = "cdd01ef066bc6cf2",
        Count = seq % 10 == 0 ? 5 : 1,
        Writer = writer,
        Seq = seq,
    };

    public string PathOf(string name) => Path.Combine(Folder.Path, name);

    /// <summary>Adds records, one a minute, by writers of their own.</summary>
    public async Task AppendAsync(int records, DateTimeOffset start)
    {
        await using var store = new SqliteLedgerStore(PathOf(Database));
        await LedgerMaker.AppendAsync(store, records, start, Folder.Read(PrivateKey), note => File.AppendAllText(PathOf(Checkpoints), note));
    }

    /// <summary>Runs the program here.</summary>
    public Task<ProcessResult> RunAsync(params string[] arguments) => CliProcess.RunAsync(Folder, arguments);

    /// <summary>Changes the file as somebody does who has it.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={PathOf(Database)};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => Folder.Dispose();
}
