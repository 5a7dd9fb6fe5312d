// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Platforms;

/// <summary>
/// The whole platform of the operations guide as processes of its own on free ports: <c>samples/Platform</c>. A project that uses it has
/// the sample built before by a reference with <c>ReferenceOutputAssembly="false"</c>.
/// </summary>
public sealed class PlatformProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromMinutes(1);

    private readonly PlatformDescription _description;

    private PlatformProcess(AppProcess program, PlatformDescription description) => (Program, _description) = (program, description);

    /// <summary>The platform program, the parent of all.</summary>
    public AppProcess Program { get; }

    /// <summary>The folder of all files of the platform; it has platform.json and is deleted at the end.</summary>
    public string StatePath => _description.State;

    /// <summary>For PGPASSFILE: the passwords of <c>acgs_user</c>, the owner of the database <c>acgs</c>, and of the superuser <c>postgres</c>.</summary>
    public string PgPassFile => _description.PgPassFile;

    /// <summary>Its content is the password of Redis, for REDISCLI_AUTH.</summary>
    public string RedisPasswordFile => _description.RedisPasswordFile;

    /// <summary>What the receiver of alerts was sent by Alertmanager and by the services, one line of JSON for each request.</summary>
    public string AlertsFile => _description.AlertsFile;

    /// <summary>The folder of who operates the platform: appsettings.json for acgs-cli, and env for the shell.</summary>
    public string OperatorFolder => _description.Operator;

    /// <summary>All parts by their name: that in the text of the properties below.</summary>
    public IReadOnlyDictionary<string, PlatformPart> Parts => _description.Parts;

    /// <summary><c>postgresql</c>.</summary>
    public PlatformPart PostgreSql => Parts["postgresql"];

    /// <summary><c>redis</c>.</summary>
    public PlatformPart Redis => Parts["redis"];

    /// <summary><c>prometheus</c>, with the exported configuration.</summary>
    public PlatformPart Prometheus => Parts["prometheus"];

    /// <summary><c>alertmanager</c>.</summary>
    public PlatformPart Alertmanager => Parts["alertmanager"];

    /// <summary><c>node-exporter</c>.</summary>
    public PlatformPart NodeExporter => Parts["node-exporter"];

    /// <summary><c>postgresql-exporter</c>.</summary>
    public PlatformPart PostgresExporter => Parts["postgresql-exporter"];

    /// <summary><c>redis-exporter</c>.</summary>
    public PlatformPart RedisExporter => Parts["redis-exporter"];

    /// <summary><c>grafana</c>: a stub in the platform program that answers <c>/api/health</c>.</summary>
    public PlatformPart Grafana => Parts["grafana"];

    /// <summary><c>alert-receiver</c>, in the platform program: a GET of any path has the content of <see cref="AlertsFile"/>.</summary>
    public PlatformPart AlertReceiver => Parts["alert-receiver"];

    /// <summary><c>auth</c>.</summary>
    public PlatformPart Auth => Parts["auth"];

    /// <summary><c>constitutional-ai</c>.</summary>
    public PlatformPart ConstitutionalAi => Parts["constitutional-ai"];

    /// <summary><c>coordinator</c>.</summary>
    public PlatformPart Coordinator => Parts["coordinator"];

    /// <summary><c>blackboard</c>.</summary>
    public PlatformPart Blackboard => Parts["blackboard"];

    /// <summary>Starts the platform and waits until all is ready. A missing server skips the test, or fails it where <c>CI</c> is <c>true</c>.</summary>
    /// <param name="arguments">More arguments of the platform program.</param>
    public static async Task<PlatformProcess> StartAsync(params string[] arguments)
    {
        foreach (var server in ServerBinaries.Platform)
        {
            server.Require();
        }

        var program = StartProgram(["--ports", "free", .. arguments]);
        try
        {
            var ready = await program.WaitForLineAsync(
                line => line.StartsWith(PlatformDescription.Announcement, StringComparison.Ordinal), StartDeadline, "the platform to be ready");
            return new(program, PlatformDescription.Read(ready[PlatformDescription.Announcement.Length..]));
        }
        catch
        {
            await StopAsync(program);
            throw;
        }
    }

    /// <summary>Starts the platform program with nothing but these arguments, and waits for nothing.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="environment">Variables over those of the test run.</param>
    public static AppProcess StartProgram(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        AppProcess.Start(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Platform", Configuration, "Platform.dll")), arguments, environment);

    /// <summary>SIGTERM, which ends all parts and deletes all files; returns the exit code.</summary>
    public Task<int> StopAsync() => Program.StopAsync(StopDeadline);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => StopAsync(Program);

    private static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static async ValueTask StopAsync(AppProcess program)
    {
        await program.StopAsync(StopDeadline);
        await program.DisposeAsync();
    }
}
