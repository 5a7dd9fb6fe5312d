// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Text.Json;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PackageTests;

/// <summary>Every library works in a native application.</summary>
public sealed class AheadOfTimeTests(PackedFeed feed, PostgreSqlFixture postgreSql, RedisFixture redis) : IClassFixture<PostgreSqlFixture>, IClassFixture<RedisFixture>
{
    private const string Older = "0123456789abcdef";

    private const string Program = """
        // Constitutional Hash: cdd01ef066bc6cf2

        using Acgs.Governance;
        using OpenTelemetry;
        using Serilog;
        using Serilog.Formatting.Compact;

        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.AddJsonConsole();
        var governance = builder.AddAcgsGovernance().AddPostgreSql().AddRedis().AddGrpcHealth().AddPrometheus().AddAlerts();
        _ = builder.Configuration["Acgs:Ledger:Path"] is null ? governance.AddPostgreSqlLedger() : governance.AddSqliteLedger();
        builder.Services.AddOpenTelemetry().UseOtlpExporter();
        if (builder.Configuration.GetValue<bool>("Serilog"))
        {
            builder.Services.AddSerilog((services, logger) => logger.Enrich.WithConstitutionalHash(services).WriteTo.Console(new CompactJsonFormatter()));
        }

        var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        app.MapGet("/", () => "governed");
        app.Run();

        """;

    // What clang or gcc is called here; the SDK's native compiler needs one of them to link.
    private static readonly ServerBinary Linker = new("A C compiler (gcc)", "gcc", new[] { "clang", "gcc" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists));

    public static TheoryData<string> Libraries => [.. Package.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_Assembly_SaysThatItIsCompatible(string id)
    {
        using var package = Package.Open(id);

        // The blob of an AssemblyMetadataAttribute: two strings, each behind its length.
        Assert.True(package.Read($"lib/net10.0/{id}.dll").AsSpan().IndexOf("\u000fIsAotCompatible\u0004True"u8) > 0);
    }

    [Fact]
    public async Task Publish_OfNativeApplication_GivesNoTrimWarningAndRuns()
    {
        var linker = Linker.Require();
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject(
            "Native",
            "Microsoft.NET.Sdk.Web",
            string.Join('\n', Package.Libraries.Select(id => Workspace.Reference(id, Package.Version)))
                + Workspace.Reference("Serilog.AspNetCore", Repository.VersionOf("Serilog.AspNetCore"))
                + Workspace.Reference("OpenTelemetry.Exporter.OpenTelemetryProtocol", Repository.VersionOf("OpenTelemetry.Extensions.Hosting")),
            $"<PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn><CppCompilerAndLinker>{Path.GetFileName(linker)}</CppCompilerAndLinker>");
        workspace.Write("Native/Program.cs", Program);

        var publish = (await workspace.RunAsync("publish", "Native", "-r", "linux-x64", "-o", workspace.PathOf("out"))).Succeeded();

        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        var native = workspace.PathOf("out/Native");
        await using (var service = await RunAsync(native, serilog: false, ("Acgs__Ledger__MigrateAtStart", "true")))
        {
            await AssertIsGovernedAsync(service);
            var records = service.Output.Where(line => line.StartsWith('{')).ToList();
            Assert.Contains(records, record => record.Contains("Now listening on", StringComparison.Ordinal));
            Assert.All(records, record => AssertIsStamped(JsonElement.Parse(record).GetProperty("State")));
            await UntilTriedAsync(workspace, (await postgreSql.GetAsync()).ConnectionString());
        }

        await AssertRecordedAsync(workspace, (await postgreSql.GetAsync()).ConnectionString());

        var ledger = workspace.PathOf("ledger.db");
        await using (var service = await RunAsync(native, serilog: true, ("Acgs__Ledger__Path", ledger)))
        {
            await AssertIsGovernedAsync(service);
            var records = service.Output.Where(line => line.StartsWith('{')).ToList();
            Assert.Contains(records, record => record.Contains("Now listening on", StringComparison.Ordinal));
            Assert.All(records, record => AssertIsStamped(JsonElement.Parse(record)));
            await UntilTriedAsync(workspace, ledger);
        }

        await AssertRecordedAsync(workspace, ledger);
    }

    // The service has ended, and wrote first what waited.
    private static async Task AssertRecordedAsync(Workspace workspace, string ledger)
    {
        var list = await workspace.RunAsync(Repository.Cli, "governance", "violations", "--ledger", ledger);

        Assert.Equal(1, list.ExitCode);
        Assert.Contains("constitutional_hash_mismatch", list.Output, StringComparison.Ordinal);
        Assert.Contains("1 record, 1 violation", list.Output, StringComparison.Ordinal);
        var alerts = await WaitingAsync(workspace, ledger);
        Assert.Contains("Native/violation/constitutional_hash_mismatch", alerts, StringComparison.Ordinal);
        Assert.Contains("nobody listens there", alerts, StringComparison.Ordinal);
    }

    // Nobody listens there: it stays in the outbox.
    private static Task UntilTriedAsync(Workspace workspace, string ledger) => Eventually.TrueAsync(
        async () => (await WaitingAsync(workspace, ledger)).Contains("nobody listens there", StringComparison.Ordinal), TimeSpan.FromMinutes(1), "an attempt to send the alert");

    private static async Task<string> WaitingAsync(Workspace workspace, string ledger) =>
        (await workspace.RunAsync(Repository.Cli, "alerts", "list", "--state", "waiting", "--ledger", ledger)).Output;

    private static async Task AssertIsGovernedAsync(Running service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Constitutional-Hash", "0000000000000000");
        using var refused = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains(
            "\"error\":\"constitutional_hash_mismatch\"", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var accepted = new HttpRequestMessage(HttpMethod.Get, "/");
        accepted.Headers.Add("X-Constitutional-Hash", Older);
        using var passed = await service.Client.SendAsync(accepted, TestContext.Current.CancellationToken);
        Assert.Equal("governed", await passed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        // Degraded, while the first check of an optional dependency has not ended, is 200 too.
        JsonElement health = default;
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await service.Client.GetAsync("/health");
                health = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
                return health.GetProperty("status").GetString() == "healthy";
            },
            TimeSpan.FromSeconds(30),
            "a healthy service");
        Assert.Equal(["alerts", "ledger", "postgresql", "redis"], health.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order());

        var metrics = await service.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("\nacgs_health_status{check=\"postgresql\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nacgs_constitutional_violations_total{rule=\"constitutional_hash_mismatch\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\ntarget_info{constitutional_hash=\"cdd01ef066bc6cf2\",service_name=\"Native\",", metrics, StringComparison.Ordinal);
    }

    private static void AssertIsStamped(JsonElement record) =>
        Assert.Equal(("cdd01ef066bc6cf2", "Native"), (record.GetProperty("constitutional_hash").GetString(), record.GetProperty("service").GetString()));

    private async Task<Running> RunAsync(string path, bool serilog, (string Name, string Value) setting)
    {
        var database = await postgreSql.GetAsync();
        var cache = await redis.GetAsync();
        return await Running.StartAsync(path, new Dictionary<string, string?>
        {
            ["ConnectionStrings__postgresql"] = database.ConnectionString(),
            ["ConnectionStrings__redis"] = cache.ConnectionString,
            ["Acgs__AcceptedHashes__0__Hash"] = Older,
            ["Acgs__AcceptedHashes__0__Until"] = "2127-01-31",
            ["Acgs__Compliance__Mode"] = "enforce",
            ["Acgs__Health__Jitter"] = "0.2",
            ["Acgs__Alerts__Webhooks__nobody__Url"] = "http://127.0.0.1:1/",
            ["Acgs__Alerts__Webhooks__nobody__Secrets__0"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            ["Serilog"] = serilog.ToString(),
            [setting.Name] = setting.Value,
        });
    }
}
