// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Compliance;
using Acgs.Governance.Configuration;
using Acgs.Governance.Health;
using Acgs.Governance.Info;
using Acgs.Governance.Ledger;
using Acgs.Governance.Logging;
using Acgs.Governance.Outgoing;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Configuration;

public sealed class OptionsInCodeTests
{
    [Fact]
    public async Task Code_OverConfiguration_WinsAndAddsToLists()
    {
        await using var app = await GovernedApp.StartAsync(
            new()
            {
                ["Acgs:Version"] = "1",
                ["Acgs:Compliance:Mode"] = "Stamp",
                ["Acgs:Compliance:ExemptPaths:0"] = "/a",
                ["Acgs:Health:Timeout"] = "00:00:01",
                ["Acgs:Info:Details"] = "Never",
                ["Acgs:Logging:StampText"] = "true",
                ["Acgs:Outgoing:Hosts:0"] = "a.example",
            },
            builder => builder.AddAcgsGovernance(governance => governance.Version = "2")
                .ConfigureCompliance(compliance =>
                {
                    compliance.Mode = ComplianceMode.Report;
                    compliance.ExemptPaths.Add("/b");
                })
                .ConfigureHealth(health => health.Period = TimeSpan.FromSeconds(7))
                .ConfigureInfo(info => info.Details = HealthVisibility.Always)
                .ConfigureLogging(logging => logging.StampText = false)
                .ConfigureOutgoing(outgoing => outgoing.Hosts.Add("b.example")));

        Assert.Equal("2", Value<GovernanceOptions>(app).Version);
        Assert.Equal(ComplianceMode.Report, Value<ComplianceOptions>(app).Mode);
        Assert.Equal(["/a", "/b"], Value<ComplianceOptions>(app).ExemptPaths);
        Assert.Equal((TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(1)), (Value<HealthOptions>(app).Period, Value<HealthOptions>(app).Timeout));
        Assert.Equal(HealthVisibility.Always, Value<InfoOptions>(app).Details);
        Assert.False(Value<LoggingOptions>(app).StampText);
        Assert.Equal(["a.example", "b.example"], Value<OutgoingOptions>(app).Hosts);
    }

    [Fact]
    public async Task Code_InAReload_StillWins()
    {
        var settings = new ChangingSettings();
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.Configuration.Sources.Add(settings);
            builder.AddAcgsGovernance().ConfigureCompliance(compliance => compliance.Mode = ComplianceMode.Report);
        });

        settings.Change(("Compliance:Mode", "Enforce"), ("Compliance:ExemptPaths:0", "/docs"));

        using var response = await app.GetAsync("/api", Hash.Foreign);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(["/docs"], app.Services.GetRequiredService<ComplianceState>().Current.Exempt.Configured);
    }

    [Fact]
    public async Task BadValues_SetInCode_AreNamedInOneException()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(build: builder => builder.AddAcgsGovernance()
            .ConfigureCompliance(compliance => compliance.Mode = (ComplianceMode)7)
            .ConfigureHealth(health => health.Jitter = 2)
            .ConfigureInfo(info => info.Details = (HealthVisibility)7)));

        Assert.Equal(
            [
                "Acgs:Compliance:Mode must be Enforce, Report or Stamp.",
                "Acgs:Health:Jitter is 2, but must be between 0 and 0.5.",
                "Acgs:Info:Details must be Loopback, WhenAuthorized, Always or Never.",
            ],
            failure.Failures.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Services_WithAConfigurationThatTheHostDoesNotKnow_AreConfiguredByIt()
    {
        var own = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Acgs:Service", "own"), new("ConnectionStrings:db", "Host=a"), new("ConnectionStrings:other", "Host=b"),
            new("Acgs:Health:Dependencies:other:Kind", "postgresql"),
        ]).Build();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration["Acgs:Service"] = "host's";
        builder.Configuration["Acgs:Typo"] = "not looked at";

        builder.Services.AddAcgsGovernance(own, governance => governance.Version = "3").AddPostgreSql("db");
        using var host = builder.Build();
        Assert.Empty(StartupOptionsCheck.FailuresOf(host.Services));
        var options = host.Services.GetRequiredService<IOptions<GovernanceOptions>>().Value;

        Assert.Equal(("own", "3"), (options.Service, options.Version));
    }

    [Fact]
    public void EveryOptionsClass_HasAMethodThatSetsItInCode()
    {
        // Options of what is added by a call of its own are set in that call.
        var settable = typeof(GovernanceOptionsExtensions).GetMethods()
            .Where(method => method.IsStatic)
            .Concat(typeof(GovernanceAlertExtensions).GetMethods().Where(method => method is { Name: "AddAlertReceiver" or "AddAlerts", IsStatic: true } && method.GetParameters().Length == 2))
            .Select(method => method.GetParameters()[1].ParameterType.GetGenericArguments()[0].Name);

        // The options of one dependency are set where it is added, those of one verification where it is started, those of one entry in its list.
        Assert.Equal(
            typeof(GovernanceOptions).Assembly.GetExportedTypes().Select(type => type.Name)
                .Where(name => name.EndsWith("Options", StringComparison.Ordinal) && !name.EndsWith("DependencyOptions", StringComparison.Ordinal)
                    && name is not (nameof(LedgerVerificationOptions) or nameof(AlertWebhookOptions) or nameof(AlertMaintenanceOptions)))
                .Order(StringComparer.Ordinal),
            settable.Order(StringComparer.Ordinal));
    }

    private static T Value<T>(GovernedApp app)
        where T : class =>
        app.Services.GetRequiredService<IOptions<T>>().Value;
}
