// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;
using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Platforms;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Acgs.Governance.Platform.Tests.Assess;

/// <summary>The platform with two backups, and the command that assesses all of it.</summary>
public sealed class AssessedPlatform : IAsyncLifetime
{
    /// <summary>A hash that is still accepted.</summary>
    public const string Older = "0123456789abcdef";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);
    private static readonly string Configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
    private static readonly string[] Services = ["auth", "constitutional-ai", "coordinator", "blackboard"];

    private PlatformProcess? _platform;

    public PlatformProcess Platform => _platform!;

    /// <summary>A folder of the tests' own.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("acgs-assess-").FullName;

    public string Backups => Path.Combine(Folder, "backups");

    public string Database => $"postgresql://acgs_user@{Platform.PostgreSql.Authority}/acgs";

    public string RedisPassword { get; private set; } = string.Empty;

    /// <summary>What is found since the start, once nothing is that passes.</summary>
    public AssessedState Settled { get; private set; } = new(0, [], string.Empty);

    private string[] Assessment =>
    [
        "assess", $"postgresql=postgresql://{Platform.PostgreSql.Authority}", $"redis=redis://{Platform.Redis.Authority}",
        $"prometheus={Platform.Prometheus.Address}-/healthy", $"grafana={Platform.Grafana.Address}api/health",
        .. Services.Select(name => $"{name}={Platform.Parts[name].Address}"), "--prometheus", Platform.Prometheus.Address.ToString(),
    ];

    /// <summary>What is built of another project.</summary>
    public static string ProgramOf(string project, string name) =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../..", project, Configuration, name));

    public async ValueTask InitializeAsync()
    {
        var begin = TimeProvider.System.GetUtcNow();
        _platform = await PlatformProcess.StartAsync();
        RedisPassword = (await File.ReadAllTextAsync(Platform.RedisPasswordFile)).Trim();
        await File.WriteAllTextAsync(Path.Combine(Folder, ".editorconfig"), $"root = true\n\n[*]\nacgs_accepted_hashes = {Older}\n");
        Directory.CreateDirectory(Path.Combine(Folder, "service"));
        // Each leaves a record in the ledger, under a checkpoint of its own.
        for (var made = 1; made <= 2; made++)
        {
            var (code, output, error) = await RunAsync(
                "backup", "create", "--to", Backups, "--database", Database, "--ledger", Platform.Auth.Ledger!,
                "--config", Path.Combine(Folder, "service"));
            Assert.True(code == 0, output + error);
            await Eventually.TrueAsync(async () => await QueryLedgerAsync("SELECT count(*) FROM checkpoint") == made, Deadline, $"checkpoint {made}");
        }

        await SettleAsync(begin);
    }

    public async ValueTask DisposeAsync()
    {
        if (_platform is not null)
        {
            await _platform.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Assesses the whole platform.</summary>
    /// <param name="since">Since when the past counts.</param>
    /// <param name="more">More arguments.</param>
    public async Task<AssessedState> AssessAsync(DateTimeOffset since, params string[] more)
    {
        var (code, output, error) = await RunAsync(
        [
            .. Assessment, .. Services.SelectMany(name => new[] { "--ledger", Platform.Parts[name].Ledger! }),
            "--checkpoint", Platform.Auth.Checkpoints!, "--database", Database, "--redis", $"redis://{Platform.Redis.Authority}",
            // The machine of the tests is no measure of 5 ms.
            "--p99", "2000", "--since", since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), "--format", "json",
            .. more.Contains("--backups") ? more : ["--backups", Backups, .. more],
        ]);
        Assert.True(output.Length > 0, error);
        return AssessedState.Read(code, output, error);
    }

    /// <summary>Assesses what the operator's folder names beside the targets.</summary>
    public Task<(int Code, string Output, string Error)> AssessConfiguredAsync() =>
        RunAsync([.. Assessment, "--config", Platform.OperatorFolder, "--p99", "2000", "--since", "1m", "--inventory"]);

    /// <summary>Runs the program in the folder.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var command = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "program", "acgs-cli"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        (command.Environment["PGPASSFILE"], command.Environment["REDISCLI_AUTH"]) = (Platform.PgPassFile, RedisPassword);
        using var process = Process.Start(command)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Deadline);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>A session of the owner of the database.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = Platform.PostgreSql.Host,
            Port = Platform.PostgreSql.Port,
            Username = "acgs_user",
            Database = "acgs",
            Passfile = Platform.PgPassFile,
            Pooling = false,
            CommandTimeout = 0,
        }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Runs SQL in the file of a ledger, that of <c>auth</c> unless another one is given, as somebody does who has it.</summary>
    /// <returns>The number in the first column, or how many rows were changed.</returns>
    public async Task<long> QueryLedgerAsync(string sql, string? file = null)
    {
        await using var connection = new SqliteConnection($"Data Source={file ?? Platform.Auth.Ledger};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        return await reader.ReadAsync(TestContext.Current.CancellationToken) ? reader.GetInt64(0) : reader.RecordsAffected;
    }

    // What does not pass is for the test to tell.
    private async Task SettleAsync(DateTimeOffset begin)
    {
        try
        {
            await Eventually.TrueAsync(async () => Faults.In(Settled = await AssessAsync(begin)).Count == 0, Faults.CleanWithin, "a settled platform");
        }
        catch (TimeoutException)
        {
            // Settled has what is left.
        }
    }
}
