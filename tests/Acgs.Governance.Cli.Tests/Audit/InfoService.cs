// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Cli.Tests.Audit;

/// <summary>A running service that states a hash, as docs/info.md shows it, and counts violations.</summary>
internal sealed class InfoService : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _count;

    private InfoService(string hash)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        var info = $$"""{"service":"orders","version":"1.4.0","constitutional_hash":"{{hash}}","accepted_hashes":[]}""";
        _application.MapGet("/info", () => Results.Content(info, "application/json"));
        _application.MapGet("/metrics", () => Results.Text(Metrics(Interlocked.Add(ref _count, 100)), "text/plain"));
    }

    public string Address => _application.Urls.Single();

    public static async Task<InfoService> StartAsync(string hash)
    {
        var service = new InfoService(hash);
        await service._application.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static string Metrics(int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # TYPE acgs_constitutional_compliance_total counter
        acgs_constitutional_compliance_total {count}
        # TYPE acgs_constitutional_compliance_success_total counter
        acgs_constitutional_compliance_success_total {count * 9 / 10}
        # TYPE acgs_constitutional_violations_total counter
        acgs_constitutional_violations_total{"{"}rule="constitutional_hash_mismatch"{"}"} {count / 10}

        """);
}
