// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text.Json;
using Acgs.Governance.Cli.Commands;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.Operations.Tests.Health;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Health;

public sealed class HealthTests(RedisFixture redis) : IClassFixture<RedisFixture>, IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Targets_OfWhichOneIsDown_AreListedAndFail()
    {
        await using var service = await AnsweringService.StartAsync();

        var result = await CliProcess.RunAsync(_folder, "health", $"auth={service.Address}", "blackboard=http://127.0.0.1:1");

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.Matches(
            $"""
            ^healthy    auth         +\d+ ms  {service.Address}/health
            unhealthy  blackboard   +\d+ ms  http://127.0.0.1:1/health: nobody listens there
            unhealthy: 1 of 2 targets healthy, 0 degraded, 1 unhealthy
            $
            """.ReplaceLineEndings("\n"),
            result.Output);
    }

    [Fact]
    public async Task Targets_OfWhichAnOptionalOneIsDown_Pass()
    {
        await using var service = await AnsweringService.StartAsync();

        var result = await CliProcess.RunAsync(
            _folder, "health", service.Address, "grafana=http://127.0.0.1:1/api/health", "--optional", "grafana", "--format", "json");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal([], (await Schema.OwnAsync("health")).Errors(result.Output));
        var health = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Equal(
            ["healthy False", "unhealthy True"],
            health.GetProperty("targets").EnumerateArray().Select(target => $"{target.GetProperty("status").GetString()} {target.GetProperty("optional").GetBoolean()}"));
    }

    [Fact]
    public async Task Service_UnderAnotherHash_Fails_AndTheConfiguredOneIsOfTheFolder()
    {
        await using var service = await AnsweringService.StartAsync();
        _folder.Write(".editorconfig", "root = true\n[*]\nacgs_constitutional_hash = 0123456789abcdef\n");

        var result = await CliProcess.RunAsync(_folder, "health", service.Address);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(": it works under another hash than 0123456789abcdef\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redis_TakesItsPasswordFromTheEnvironment()
    {
        var server = await redis.GetAsync();

        var result = await Processes.RunAsync(
            CliProcess.Executable, _folder.Path, ["health", $"redis://127.0.0.1:{server.Port}"],
            environment: new Dictionary<string, string?> { ["REDISCLI_AUTH"] = server.Password });

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.DoesNotContain(server.Password, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("health auth", "The target 'auth' is none: write name=address")]
    [InlineData("health redis://default:hunter2@127.0.0.1:1", "has a password, which others can read: set REDISCLI_AUTH")]
    [InlineData("health http://a http://a", "Two targets are called 'a'")]
    [InlineData("health http://a --optional b", "--optional names 'b', but the targets are a.")]
    [InlineData("health --timeout 5", "--timeout takes a time such as 500ms, 5s or 1m")]
    [InlineData("health --watch --interval 2h", "--interval takes a time such as 500ms, 5s or 1m")]
    [InlineData("health --watch --format json", "--watch writes text; leave out --format json.")]
    public async Task Health_WrongArgument_IsNamed(string line, string expected)
    {
        var result = await CliProcess.RunAsync(_folder, line.Split(' '));

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_WritesWhatChanges_UntilItIsInterrupted()
    {
        await using var service = await AnsweringService.StartAsync();
        using var watch = Process.Start(new ProcessStartInfo(CliProcess.Executable, ["health", $"auth={service.Address}", "--watch", "--interval", "50ms"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        })!;
        var (first, summary) = (await ReadAsync(watch), await ReadAsync(watch));

        service.Status = 500;
        var down = await ReadAsync(watch);
        service.Status = 200;
        var up = await ReadAsync(watch);
        using var terminate = Process.Start("kill", ["-TERM", $"{watch.Id}"]);
        await watch.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Deadline, TestContext.Current.CancellationToken);

        Assert.StartsWith("healthy ", first, StringComparison.Ordinal);
        Assert.StartsWith("healthy: 1 of 1 target healthy", summary, StringComparison.Ordinal);
        Assert.Matches("^[-0-9]{10}T[:0-9]{8}Z  unhealthy  auth, was healthy: the answer is 500$", down);
        Assert.Matches("^[-0-9]{10}T[:0-9]{8}Z  healthy    auth, was unhealthy$", up);
        Assert.Equal(0, watch.ExitCode);
    }

    [Fact]
    public void Commands_OfThePage_AreOnes()
    {
        var lines = Resources.Read("docs/health.md").Split('\n').Where(line => line.StartsWith("acgs-cli ", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, lines.Count);
        Assert.All(lines, line => Assert.Empty(RootCommands.Create().Parse(line["acgs-cli ".Length..]).Errors));
    }

    private static async Task<string?> ReadAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Deadline, TestContext.Current.CancellationToken);
}
