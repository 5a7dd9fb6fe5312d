// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Acgs.Governance.Configuration;
using Acgs.Governance.Constitution;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ReloadTests
{
    private static readonly (string Key, string Value) Default = ("Compliance:Mode", "Enforce");

    private readonly ChangingSettings _settings = new();
    private readonly TestTime _time = new();

    [Fact]
    public async Task Mode_Changed_AppliesToTheNextRequestAndIsLoggedOnce()
    {
        await using var app = await StartAsync();

        Assert.Equal(403, await AskAsync(app, Hash.Foreign));
        _settings.Change(("Compliance:Mode", "Report"));
        Assert.Equal(200, await AskAsync(app, Hash.Foreign));
        _settings.Change(("Compliance:Mode", "Stamp"));
        Assert.Equal(200, await AskAsync(app, Hash.Foreign));
        _settings.Change(Default);
        Assert.Equal(403, await AskAsync(app, Hash.Foreign));

        Assert.Equal(
            [
                (1103, LogLevel.Information, "The compliance policy was reloaded: Mode from Enforce to Report."),
                (1103, LogLevel.Information, "The compliance policy was reloaded: Mode from Report to Stamp."),
                (1103, LogLevel.Information, "The compliance policy was reloaded: Mode from Stamp to Enforce."),
            ],
            Records(app));
        Assert.Equal(3, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    [Fact]
    public async Task Exemption_AddedAndRemoved_AppliesToTheNextRequest()
    {
        await using var app = await StartAsync();

        _settings.Change(("Compliance:ExemptPaths:0", "/api"), ("Compliance:ExemptPaths:1", "/docs"));
        Assert.Equal(200, await AskAsync(app, Hash.Foreign));
        _settings.Change(("Compliance:ExemptPaths:0", "/docs"));
        Assert.Equal(403, await AskAsync(app, Hash.Foreign));

        Assert.Equal(
            [
                (1103, LogLevel.Information, "The compliance policy was reloaded: ExemptPaths from none to /api, /docs."),
                (1103, LogLevel.Information, "The compliance policy was reloaded: ExemptPaths from /api, /docs to /docs."),
            ],
            Records(app));
    }

    [Fact]
    public async Task AcceptedHash_AddedBoundedAndRemoved_AppliesToTheNextRequestAndToWhoeverAsks()
    {
        await using var app = await StartAsync();
        var hashes = app.Services.GetRequiredService<ConstitutionalHashes>();

        Assert.False(hashes.IsAccepted(Hash.Older, _time.GetUtcNow()));
        _settings.Change(("AcceptedHashes:0:Hash", Hash.Older));
        Assert.True(hashes.IsAccepted(Hash.Older, _time.GetUtcNow()));
        Assert.Equal(200, await AskAsync(app, Hash.Older));
        _settings.Change(("AcceptedHashes:0:Hash", Hash.Older), ("AcceptedHashes:0:Until", "2026-03-01T14:00:00+01:00"));
        Assert.Equal(200, await AskAsync(app, Hash.Older));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(403, await AskAsync(app, Hash.Older));
        _settings.Change(Default);
        Assert.Equal(403, await AskAsync(app, Hash.Older));

        Assert.Equal(
            [
                (1103, LogLevel.Information, "The compliance policy was reloaded: AcceptedHashes from none to 0123456789abcdef."),
                (1103, LogLevel.Information, "The compliance policy was reloaded: AcceptedHashes from 0123456789abcdef to 0123456789abcdef until 2026-03-01T13:00:00Z."),
                (1103, LogLevel.Information, "The compliance policy was reloaded: AcceptedHashes from 0123456789abcdef until 2026-03-01T13:00:00Z to none."),
            ],
            Records(app));
    }

    [Fact]
    public async Task SeveralChanges_InOneReload_AreOneRecord()
    {
        await using var app = await StartAsync();

        _settings.Change(("Compliance:Mode", "Report"), ("Compliance:ExemptPaths:0", "/docs"), ("AcceptedHashes:0:Hash", Hash.Older));
        _settings.Change(("Compliance:Mode", "report"), ("Compliance:ExemptPaths:0", "/docs"), ("AcceptedHashes:0:Hash", Hash.Older));

        Assert.Equal(
            [(1103, LogLevel.Information, "The compliance policy was reloaded: Mode from Enforce to Report; ExemptPaths from none to /docs; AcceptedHashes from none to 0123456789abcdef.")],
            Records(app));
    }

    [Theory]
    [InlineData("Compliance:Mode", "7", "Acgs:Compliance:Mode must be Enforce, Report or Stamp.")]
    [InlineData("Compliance:Mode", "Off\r\nforged", "Acgs:Compliance:Mode must be Enforce, Report or Stamp.")]
    [InlineData("AcceptedHashes:0:Hash", "abc", "Acgs:AcceptedHashes:0:Hash must be exactly 16 lower-case hexadecimal digits, but it has 3 characters.")]
    public async Task BadValue_InAReload_ChangesNothingAndIsLoggedOnce(string key, string value, string sentence)
    {
        await using var app = await StartAsync();
        _settings.Change(("Compliance:ExemptPaths:0", "/docs"));

        _settings.Change((key, value), ("Compliance:ExemptPaths:0", "/api"));
        _settings.Change((key, value), ("Compliance:ExemptPaths:0", "/api"));

        Assert.Equal(403, await AskAsync(app, Hash.Foreign));
        Assert.Equal(["/docs"], app.Services.GetRequiredService<ComplianceState>().Current.Exempt.Configured);
        Assert.Equal(
            [
                (1103, LogLevel.Information, "The compliance policy was reloaded: ExemptPaths from none to /docs."),
                (1104, LogLevel.Error, $"The changed configuration is invalid and was not applied; the previous settings stay in force. {sentence}"),
            ],
            Records(app));

        _settings.Change(("Compliance:ExemptPaths:0", "/api"));
        Assert.Equal(200, await AskAsync(app, Hash.Foreign));
    }

    [Fact]
    public async Task UnknownKey_InAReload_IsAnErrorToo()
    {
        await using var app = await StartAsync();

        _settings.Change(("Compliance:Mod", "Report"));

        Assert.Equal(403, await AskAsync(app, Hash.Foreign));
        var record = Assert.Single(Records(app));
        Assert.Equal((1104, LogLevel.Error), (record.Id, record.Level));
        Assert.Contains("Acgs:Compliance:Mod is not a known key", record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActiveHash_Changed_WaitsForTheRestartAndTheRestApplies()
    {
        await using var app = await StartAsync();

        _settings.Change(("ConstitutionalHash", Hash.Foreign), ("AcceptedHashes:0:Hash", Hash.Older));
        _settings.Change(("ConstitutionalHash", Hash.Foreign), ("AcceptedHashes:0:Hash", Hash.Older));

        Assert.Equal(200, await AskAsync(app, Hash.Active));
        Assert.Equal(200, await AskAsync(app, Hash.Older));
        Assert.Equal(403, await AskAsync(app, Hash.Foreign));
        Assert.Equal(Hash.Active, app.Services.GetRequiredService<ConstitutionalHashes>().Active);
        Assert.Equal(
            [
                (1105, LogLevel.Warning, "Changed settings are read only at start: Acgs:ConstitutionalHash. Restart the service to apply them."),
                (1103, LogLevel.Information, "The compliance policy was reloaded: AcceptedHashes from none to 0123456789abcdef."),
            ],
            Records(app));
    }

    [Fact]
    public async Task KeysThatAreReadAtStart_Changed_AreNamedOnceAndTheRestApplies()
    {
        await using var app = await StartAsync();

        _settings.Change(("Health:Period", "00:00:07"), ("Health:Dependencies:db:Url", "http://db.example/"), ("Compliance:Mode", "Report"));
        _settings.Change(("health:period", "00:00:07"), ("Health:Dependencies:db:Url", "http://db.example/"), ("Compliance:Mode", "Stamp"));
        _settings.Change(("Health:Period", "00:00:08"), ("Compliance:Mode", "Stamp"));
        _settings.Change(("Compliance:Mode", "Stamp"));

        Assert.Equal(200, await AskAsync(app, Hash.Foreign));
        Assert.Equal(
            [
                (1105, LogLevel.Warning, "Changed settings are read only at start: Acgs:Health:Dependencies:db:Url, Acgs:Health:Period. Restart the service to apply them."),
                (1103, LogLevel.Information, "The compliance policy was reloaded: Mode from Enforce to Report."),
                (1103, LogLevel.Information, "The compliance policy was reloaded: Mode from Report to Stamp."),
                (1105, LogLevel.Warning, "Changed settings are read only at start: Acgs:Health:Period. Restart the service to apply them."),
            ],
            Records(app));
    }

    [Fact]
    public async Task EveryKnownKey_Changed_IsFollowedOrSaidToNeedARestart()
    {
        await using var app = await StartAsync();
        var followed = app.Services.GetServices<IReloadFollower>().SelectMany(follower => follower.Keys).ToHashSet();
        var known = app.Services.GetServices<KnownKeys>().SelectMany(keys => keys.Patterns).ToHashSet();

        Assert.Equal(
            ["AcceptedHashes:*:Hash", "AcceptedHashes:*:Until", "Compliance:ExemptPaths:*", "Compliance:Mode", "Outgoing:Hosts:*"],
            followed.Order(StringComparer.Ordinal));
        Assert.Subset(known, followed);
    }

    [Fact]
    public async Task BadOutgoingHost_InAReload_HoldsThePolicyBackToo()
    {
        await using var app = await StartAsync();

        _settings.Change(("Compliance:Mode", "Report"), ("Outgoing:Hosts:0", "https://a.example"));

        Assert.Equal(403, await AskAsync(app, Hash.Foreign));
        var record = Assert.Single(Records(app));
        Assert.Equal((1104, LogLevel.Error), (record.Id, record.Level));
        Assert.Contains("Acgs:Outgoing:Hosts:0 must be a host", record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_ThatHasStopped_FollowsNoMore()
    {
        await using var app = await StartAsync();
        await app.StopAsync();

        _settings.Change(("Compliance:Mode", "Report"));

        Assert.Empty(Records(app));
    }

    private Task<GovernedApp> StartAsync() => GovernedApp.StartAsync(build: builder =>
    {
        builder.Configuration.Sources.Add(_settings);
        builder.UseTime(_time);
    });

    private static async Task<int> AskAsync(GovernedApp app, string stated)
    {
        using var response = await app.GetAsync("/api", stated);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        return (int)response.StatusCode;
    }

    private static IEnumerable<(int Id, LogLevel Level, string Message)> Records(GovernedApp app) =>
        app.Logs.GetSnapshot().Where(record => record.Id.Id is >= 1103 and <= 1105).Select(record => (record.Id.Id, record.Level, record.Message));
}
