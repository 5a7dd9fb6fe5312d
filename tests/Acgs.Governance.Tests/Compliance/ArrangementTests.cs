// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>Whatever stands before or behind <c>UseAcgsGovernance</c>: the same answers, each request evaluated and counted once.</summary>
public sealed class ArrangementTests
{
    // Each endpoint without a hash, with the active one and with a foreign one: the status, and by how much each counter grows
    // (evaluated, success, violations).
    private static readonly string[] Expected =
    [
        "/plain 200 000, 200 110, 403 101",
        "/exempt 200 000, 200 000, 200 000",
        "/required 403 101, 200 110, 403 101",
        "/short 200 000, 200 110, 403 101",
        "/short/exempt 200 000, 200 000, 200 000",
        "/short/required 403 101, 200 110, 403 101",
        "/nowhere 404 000, 404 110, 403 101",
        "/throwing 500 000, 500 110, 403 101",
    ];

    private static readonly Dictionary<string, (Action<WebApplication> Before, Action<WebApplication> After)> Arrangements = new()
    {
        ["standard"] = (_ => { }, _ => { }
        ),
        ["routing before"] = (app => app.UseRouting(), _ => { }
        ),
        ["routing after"] = (_ => { }, app => app.UseRouting()),
        ["routing and endpoints after"] = (_ => { }, app => app.UseRouting().UseEndpoints(_ => { })),
        ["error pages before"] = (UseErrorPages, _ => { }
        ),
        ["error pages after"] = (_ => { }, UseErrorPages),
        ["error pages before, routing after"] = (UseErrorPages, app => app.UseRouting()),
        ["error pages and routing after"] = (_ => { }, app =>
        {
            UseErrorPages(app);
            app.UseRouting();
        }
        ),
        ["authorization that lets nobody pass"] = (_ => { }, app =>
        {
            app.UseRouting();
            app.UseAuthorization();
        }
        ),
    };

    public static TheoryData<string> Names => [.. Arrangements.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pipeline_InAnyOrder_EvaluatesAndCountsEachRequestOnce(string arrangement)
    {
        var (before, after) = Arrangements[arrangement];
        await using var app = await GovernedApp.StartAsync(
            build: builder => builder.Services.AddAuthorization(), before: before, map: app =>
            {
                after(app);
                Map(app);
            });

        var seen = new List<string>();
        foreach (var path in Expected.Select(line => line.Split(' ')[0]))
        {
            seen.Add($"{path} {await AskAsync(app, path)}, {await AskAsync(app, path, Hash.Active)}, {await AskAsync(app, path, Hash.Foreign)}");
        }

        Assert.Equal(Expected, seen);
        await app.StopAsync();
        Assert.Equal(Expected.Length * 3, app.Metrics.Of("acgs.requests").Sum(measured => measured.Value));
        Assert.Equal(["status=200 12", "status=403 8", "status=404 2", "status=500 2"], app.Metrics.Counted("acgs.requests"));
        Assert.Equal(
            ["rule=constitutional_hash_mismatch 6", "rule=constitutional_hash_missing 2"], app.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Equal(8, app.Violations(1101));
    }

    private static async Task<string> AskAsync(GovernedApp app, string path, params string[] hashes)
    {
        string[] instruments = ["compliance", "compliance.success", "violations"];
        var before = instruments.Select(Total).ToList();
        using var response = await app.GetAsync(path, hashes);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        return $"{(int)response.StatusCode} {string.Concat(instruments.Select(Total).Zip(before, (now, then) => now - then))}";

        double Total(string instrument) => app.Metrics.Of($"acgs.constitutional.{instrument}").Sum(measured => measured.Value);
    }

    // The page about errors requires the header itself: a request that reaches it has been evaluated already.
    private static void UseErrorPages(WebApplication app)
    {
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error");
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/plain", () => "ok");
        app.MapGet("/exempt", [ConstitutionalExempt(Reason = "test")] () => "ok");
        app.MapGet("/required", () => "ok").RequireConstitution();
        app.MapGet("/short", () => "ok").ShortCircuit();
        app.MapGet("/short/exempt", [ConstitutionalExempt(Reason = "test")] () => "ok").ShortCircuit();
        app.MapGet("/short/required", [RequireConstitution] () => "ok").ShortCircuit();
        app.MapGet("/throwing", string () => throw new InvalidOperationException("broken on purpose"));
        app.Map("/error", () => "about the error").RequireConstitution();
    }
}
