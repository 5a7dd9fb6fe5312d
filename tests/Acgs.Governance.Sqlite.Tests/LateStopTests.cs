// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.Tests.Alerts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Sqlite.Tests;

/// <summary>Stops of what is disposed: the test host of ASP.NET Core and the program that it runs stop the same services, each at its own time.</summary>
public sealed class LateStopTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-stop-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Stop_OfADisposedHost_IsOver()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        IHostedService[] services;
        await using (var host = await GovernedHost.StartAsync(
            governance => governance.AddSqliteLedger(ledger => ledger.Path = Path.Combine(_folder.FullName, "ledger.db")).AddAlerts(),
            ("Acgs:Alerts:Webhooks:oncall:Url", receiver.Url), ("Acgs:Alerts:Webhooks:oncall:Secrets:0", WebhookReceiver.Secret)))
        {
            services = [.. host.Services.GetServices<IHostedService>().Where(service => service.GetType().FullName!.StartsWith("Acgs.", StringComparison.Ordinal))];
        }

        foreach (var service in services)
        {
            await service.StopAsync(TestContext.Current.CancellationToken);
        }

        foreach (var service in services.OfType<IHostedLifecycleService>())
        {
            await service.StoppedAsync(TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty(services);
    }
}
