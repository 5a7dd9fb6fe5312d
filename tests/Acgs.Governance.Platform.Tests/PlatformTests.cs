// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Text.Json;
using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Platforms;

namespace Acgs.Governance.Platform.Tests;

/// <summary>The whole platform, used as the page of the sample says.</summary>
public sealed class PlatformTests : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);
    private static readonly string[] Jobs = ["auth", "blackboard", "constitutional-ai", "coordinator", "node", "postgresql", "redis"];
    private static readonly HttpClient Client = new() { Timeout = Deadline };
    private PlatformProcess _platform = null!;

    public async ValueTask InitializeAsync() => _platform = await PlatformProcess.StartAsync();

    public ValueTask DisposeAsync() => _platform is null ? ValueTask.CompletedTask : _platform.DisposeAsync();

    [Fact]
    public async Task Platform_AfterItsStart_IsWhatTheGuideDescribes()
    {
        await ServicesAnswerUnderTheirNamesAsync();
        await ServersTakeThePasswordsOfTheFilesAsync();
        await PrometheusScrapesAllAsync();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(_platform.Alertmanager, "-/ready")).Status);
        Assert.Equal((HttpStatusCode.OK, """{"database":"ok","version":"stub"}"""), await GetAsync(_platform.Grafana, "api/health"));
        await ViolationIsToldAndSignedAsync();
    }

    private async Task ServicesAnswerUnderTheirNamesAsync()
    {
        string[] names = ["auth", "constitutional-ai", "coordinator", "blackboard"];
        // At the same moment: each makes the table, which is missing, in the one database.
        var first = await Task.WhenAll(names.Select(name => GetAsync(_platform.Parts[name], "principles")));
        Assert.All(first, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        foreach (var name in names)
        {
            using var health = JsonDocument.Parse((await GetAsync(_platform.Parts[name], "health")).Body);
            Assert.Equal(name, health.RootElement.GetProperty("service").GetString());
            Assert.True(File.Exists(_platform.Parts[name].Ledger), name);
        }
    }

    private async Task ServersTakeThePasswordsOfTheFilesAsync()
    {
        foreach (var file in (string[])[_platform.PgPassFile, _platform.RedisPasswordFile])
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Assert.Equal("acgs_user|acgs|f", await RunAsync(
            $"psql -w -h localhost -p {_platform.PostgreSql.Port} -U acgs_user -d acgs -Atc "
                + "'select current_user, current_database(), usesuper from pg_user where usename = current_user'"));
        Assert.Equal("t", await RunAsync(
            $"psql -w -h 127.0.0.1 -p {_platform.PostgreSql.Port} -U postgres -d acgs -Atc 'select count(*) > 0 from pg_stat_statements'"));
        Assert.Equal("PONG", await RunAsync($"redis-cli -e -h localhost -p {_platform.Redis.Port} ping"));
    }

    private async Task<string> RunAsync(string command)
    {
        await using var shell = AppProcess.Start("/bin/sh", ["-c", command], new Dictionary<string, string?>
        {
            ["PGPASSFILE"] = _platform.PgPassFile,
            ["REDISCLI_AUTH"] = (await File.ReadAllTextAsync(_platform.RedisPasswordFile, TestContext.Current.CancellationToken)).TrimEnd(),
        });
        Assert.True(await shell.WaitForExitAsync(Deadline) == 0, string.Join('\n', shell.Errors));
        return string.Join('\n', shell.Output);
    }

    private Task PrometheusScrapesAllAsync() => Eventually.TrueAsync(
        async () =>
        {
            using var answer = JsonDocument.Parse((await GetAsync(_platform.Prometheus, "api/v1/query?query=up==1")).Body);
            var up = answer.RootElement.GetProperty("data").GetProperty("result").EnumerateArray()
                .Select(sample => sample.GetProperty("metric").GetProperty("job").GetString()).Order(StringComparer.Ordinal);
            return up.SequenceEqual(Jobs);
        },
        Deadline,
        "Prometheus to scrape all");

    private async Task ViolationIsToldAndSignedAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_platform.Blackboard.Address, "principles"));
        request.Headers.Add("X-Constitutional-Hash", "0000000000000000");
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.False(answer.IsSuccessStatusCode);

        await UntilAsync(_platform.Blackboard.Checkpoints!, "blackboard", "a checkpoint");
        await UntilAsync(_platform.AlertsFile, "{\"path\":\"/services\",\"body\":{", "an alert of the service");
        await UntilAsync(_platform.AlertsFile, "{\"path\":\"/page\",\"body\":{", "an alert of Alertmanager");
        Assert.StartsWith("{\"path\":\"/services\",", (await GetAsync(_platform.AlertReceiver, "")).Body, StringComparison.Ordinal);
    }

    private static Task UntilAsync(string file, string text, string what) => Eventually.TrueAsync(
        async () => File.Exists(file) && (await File.ReadAllTextAsync(file)).Contains(text, StringComparison.Ordinal), Deadline, what);

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(PlatformPart part, string path)
    {
        using var answer = await Client.GetAsync(new Uri(part.Address, path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
