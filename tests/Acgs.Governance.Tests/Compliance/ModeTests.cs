// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ModeTests
{
    [Fact]
    public async Task Enforce_OneRequestOfEachKind_RefusesCountsAndLogs()
    {
        await using var app = await StartAsync("Enforce");

        Assert.Equal([200, 200, 200, 403, 403, 403], await AskAsync(app));

        await app.StopAsync();
        Assert.Equal(["5"], app.Metrics.Counted("acgs.constitutional.compliance"));
        Assert.Equal(["2"], app.Metrics.Counted("acgs.constitutional.compliance.success"));
        Assert.Equal(
            ["rule=constitutional_hash_ambiguous 1", "rule=constitutional_hash_malformed 1", "rule=constitutional_hash_mismatch 1"],
            app.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Equal(["status=200 3", "status=403 3"], app.Metrics.Counted("acgs.requests"));
        Assert.Equal(
            [
                (1101, "RequestRefused", "Refused: constitutional_hash_mismatch, method GET, route none, count 1."),
                (1101, "RequestRefused", "Refused: constitutional_hash_malformed, method GET, route none, count 1."),
                (1101, "RequestRefused", "Refused: constitutional_hash_ambiguous, method GET, route none, count 1."),
            ],
            Warnings(app));
    }

    [Fact]
    public async Task Report_OneRequestOfEachKind_CountsAndLogsButLetsAllPass()
    {
        await using var app = await StartAsync("Report");

        Assert.Equal([200, 200, 200, 200, 200, 200], await AskAsync(app));

        await app.StopAsync();
        Assert.Equal(["5"], app.Metrics.Counted("acgs.constitutional.compliance"));
        Assert.Equal(["2"], app.Metrics.Counted("acgs.constitutional.compliance.success"));
        Assert.Equal(
            ["rule=constitutional_hash_ambiguous 1", "rule=constitutional_hash_malformed 1", "rule=constitutional_hash_mismatch 1"],
            app.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Equal(["status=200 6"], app.Metrics.Counted("acgs.requests"));
        Assert.Equal(
            [
                (1102, "ViolationReported", "Allowed in mode Report: constitutional_hash_mismatch, method GET, route none, count 1."),
                (1102, "ViolationReported", "Allowed in mode Report: constitutional_hash_malformed, method GET, route none, count 1."),
                (1102, "ViolationReported", "Allowed in mode Report: constitutional_hash_ambiguous, method GET, route none, count 1."),
            ],
            Warnings(app));
    }

    [Fact]
    public async Task Stamp_OneRequestOfEachKind_LooksAtNone()
    {
        await using var app = await StartAsync("stamp");

        Assert.Equal([200, 200, 200, 200, 200, 200], await AskAsync(app));

        await app.StopAsync();
        Assert.Empty(app.Metrics.Counted("acgs.constitutional.compliance"));
        Assert.Empty(app.Metrics.Counted("acgs.constitutional.compliance.success"));
        Assert.Empty(app.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Equal(["status=200 6"], app.Metrics.Counted("acgs.requests"));
        Assert.Empty(Warnings(app));
    }

    private static Task<GovernedApp> StartAsync(string mode) => GovernedApp.StartAsync(new()
    {
        ["Acgs:Compliance:Mode"] = mode,
        ["Acgs:AcceptedHashes:0:Hash"] = Hash.Older,
    });

    // Missing, match, accepted, mismatch, malformed, ambiguous; every answer carries the active hash.
    private static async Task<IReadOnlyList<int>> AskAsync(GovernedApp app)
    {
        string[][] stated = [[], [Hash.Active], [Hash.Older], [Hash.Foreign], ["x"], [Hash.Active, Hash.Active]];
        var statuses = new List<int>();
        foreach (var hashes in stated)
        {
            using var response = await app.GetAsync("/api", hashes);
            Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
            Assert.Equal(response.StatusCode == HttpStatusCode.OK ? "ok" : null, await OkAsync(response));
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }

    private static async Task<string?> OkAsync(HttpResponseMessage response) =>
        await response.Content.ReadAsStringAsync() is "ok" ? "ok" : null;

    private static IEnumerable<(int Id, string? Name, string Message)> Warnings(GovernedApp app) =>
        app.Logs.GetSnapshot().Where(record => record.Level >= LogLevel.Warning)
            .Select(record => (record.Id.Id, record.Id.Name, record.Message));
}
