// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Enrichment.Tests;

/// <summary>A host that has not started, and what its JSON console shows.</summary>
internal sealed class EnrichedHost : IDisposable
{
    public const string Hash = "0123456789abcdef";
    public const string Service = "enrichment-tests";
    public const string Stamp = $"\"constitutional_hash\":\"{Hash}\",\"service\":\"{Service}\"";

    private readonly RecordedConsole _console = new("json");
    private readonly IHost _host;

    private EnrichedHost(Action<HostApplicationBuilder> build)
    {
        // No test of these is about the ids of a trace.
        Activity.Current = null;
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "enriched" });
        builder.Configuration["Acgs:Service"] = Service;
        builder.Configuration["Acgs:ConstitutionalHash"] = Hash;
        builder.Configuration["Acgs:Logging:Strict"] = "true";
        builder.Logging.AddProvider(_console);
        build(builder);
        _host = builder.Build();
    }

    public IServiceProvider Services => _host.Services;

    public ILogger Logger => Services.GetRequiredService<ILogger<EnrichedHost>>();

    public IReadOnlyList<string> Lines => [.. _console.Records.Where(record => record.Category == typeof(EnrichedHost).FullName).Select(record => record.Text.TrimEnd())];

    /// <summary>A governed host, whose application builds its part before or after.</summary>
    public static EnrichedHost Govern(Action<HostApplicationBuilder> application, bool before = false) => new(builder =>
    {
        if (before)
        {
            application(builder);
        }

        builder.AddAcgsGovernance().AddEnrichment().AddEnrichment();
        if (!before)
        {
            application(builder);
        }
    });

    public static EnrichedHost Bare(Action<HostApplicationBuilder> application) => new(application);

    public Task StartAsync() => _host.StartAsync(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _host.Dispose();
        _console.Dispose();
    }
}
