// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.Operations.Tests.Caches;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Caches;

public sealed class CacheStatsTests(RedisFixture redis) : IClassFixture<RedisFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task HitRate_UnderKnownTraffic_IsTheRightOne()
    {
        await using var server = await RedisServer.StartAsync();
        await RedisTraffic.CallAsync(server, [["SET", "known", "1"], .. Enumerable.Repeat<string[]>(["GET", "none"], 1000)]);
        string[][] round = [.. Enumerable.Repeat<string[]>(["GET", "known"], 17), .. Enumerable.Repeat<string[]>(["GET", "none"], 3)];
        using var end = new CancellationTokenSource();
        var traffic = TrafficAsync(server, round, end.Token);

        var result = await RunAsync(server.Password, "cache", "stats", "--redis", $"redis://127.0.0.1:{server.Port}", "--interval", "5s", "--format", "json");
        await end.CancelAsync();
        await traffic;

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal([], (await Schema.OwnAsync("cache-stats")).Errors(result.Output));
        var json = JsonDocument.Parse(result.Output).RootElement;
        var recent = json.GetProperty("recent").GetProperty("hit_ratio").GetDouble();
        Assert.InRange(recent, 0.84, 0.86);
        Assert.True(json.GetProperty("lifetime").GetProperty("hit_ratio").GetDouble() < recent);
    }

    [Fact]
    public async Task Statistics_OfTheConfiguredServer_AreShown()
    {
        var server = await redis.GetAsync();
        _folder.Write("appsettings.json", $$"""{ "ConnectionStrings": { "redis": "{{server.ConnectionString}}" } }""");

        var result = await CliProcess.RunAsync(_folder, "cache", "stats", "--interval", "10ms");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Matches(
            $"^Redis [.0-9]+ at 127.0.0.1:{server.Port}, standalone, up .+\nhit rate     no data of 0 lookups in .+ ms\nremoved      0 evicted, 0 expired in .+\n"
            + "since start  no data of 0 lookups, 0 evicted, 0 expired\nmemory .+, no limit, noeviction, fragmentation .+\nclients .+\ncommands .+\n"
            + "role         master, 0 replicas\non disk .+; no log\nkeys         none\n$",
            result.Output);
    }

    [Theory]
    [InlineData("cache stats", "no server is named: use --redis with a URI such as redis://localhost:6390, or run it where the service has ConnectionStrings:redis")]
    [InlineData("cache stats --redis localhost:6379", "--redis is no address of Redis: write redis://[user@]host[:port][/database], or rediss://… for TLS.")]
    [InlineData("cache stats --redis redis://:hunter2@a", "--redis has a password, which others on the machine can read: leave it out, and set REDISCLI_AUTH.")]
    [InlineData("cache stats --redis redis://user@a", "the user 'user' of Redis has a password: set REDISCLI_AUTH.")]
    [InlineData("cache stats --redis redis://a --interval 2h", "--interval takes a time such as 500ms, 5s or 1m")]
    public async Task Stats_WrongArgument_IsNamed(string line, string expected)
    {
        var result = await CliProcess.RunAsync(_folder, line.Split(' '));

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.StartsWith($"acgs-cli: {expected}", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_ThatCannotBeAsked_IsOneSentence()
    {
        await using var server = await RedisServer.StartAsync();
        var address = $"redis://127.0.0.1:{server.Port}";

        var wrong = await RunAsync("wrong", "cache", "stats", "--redis", address);
        server.Freeze();
        var clock = Stopwatch.StartNew();
        var frozen = await RunAsync(server.Password, "cache", "stats", "--redis", address, "--timeout", "1s");

        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(30));
        var name = $"acgs-cli: Redis at 127.0.0.1:{server.Port}";
        Assert.Equal((3, $"{name}: it refuses the user or the password: check REDISCLI_AUTH.\n"), (wrong.ExitCode, wrong.Error));
        Assert.Equal((3, $"{name}: no answer within 1 s.\n"), (frozen.ExitCode, frozen.Error));
        server.Thaw();
    }

    [Fact]
    public async Task Server_WithTls_IsAskedIfItsCertificateIsTrusted()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        _folder.Write("server.pem", certificate.ExportCertificatePem());
        _folder.Write("server.key", key.ExportPkcs8PrivateKeyPem());
        var (port, pem) = (Ports.GetFree(), Path.Combine(_folder.Path, "server.pem"));
        await using var server = await RedisServer.StartAsync(
            "--tls-port", $"{port}", "--tls-cert-file", pem, "--tls-key-file", Path.Combine(_folder.Path, "server.key"), "--tls-auth-clients", "no");
        string[] arguments = ["cache", "stats", "--redis", $"rediss://127.0.0.1:{port}", "--interval", "10ms"];

        var trusted = await Processes.RunAsync(
            CliProcess.Executable, _folder.Path, arguments,
            environment: new Dictionary<string, string?> { ["REDISCLI_AUTH"] = server.Password, ["SSL_CERT_FILE"] = pem });
        var other = await RunAsync(server.Password, arguments);

        Assert.Equal((0, string.Empty), (trusted.ExitCode, trusted.Error));
        Assert.Equal((3, $"acgs-cli: Redis at 127.0.0.1:{port}: its certificate is not trusted.\n"), (other.ExitCode, other.Error));
    }

    private static async Task TrafficAsync(RedisServer server, string[][] round, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await RedisTraffic.CallAsync(server, round);
        }
    }

    private Task<ProcessResult> RunAsync(string password, params string[] arguments) => Processes.RunAsync(
        CliProcess.Executable, _folder.Path, arguments, environment: new Dictionary<string, string?> { ["REDISCLI_AUTH"] = password });
}
