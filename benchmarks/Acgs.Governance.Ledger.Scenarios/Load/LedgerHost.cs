// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Ledger.Scenarios.Load;

/// <summary>A service with a ledger, integration and checkpoints included.</summary>
internal sealed class LedgerHost : IAsyncDisposable
{
    private static readonly TimeSpan CheckpointWait = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly IHost _host;
    private readonly string _key;

    private LedgerHost(IHost host, string key) => (_host, _key) = (host, key);

    public ILedgerStore Store => _host.Services.GetRequiredService<ILedgerStore>();

    public IViolationLedger Ledger => _host.Services.GetRequiredService<IViolationLedger>();

    public static async Task<LedgerHost> StartAsync(Action<GovernanceBuilder> addStore, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder();
        // Each violation is a warning: a console would be what is measured.
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        var key = CreateKey();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Configuration["Acgs:Ledger:CheckpointPeriod"] = "00:00:01";
        builder.Configuration["Acgs:Ledger:SigningKey"] = key;
        addStore(builder.AddAcgsGovernance().AddViolationRule(Samples.Rule, ViolationSeverity.Low));
        var host = builder.Build();
        await host.StartAsync();
        return new(host, key);
    }

    /// <summary>Waits until a checkpoint covers all records, and reads how many those are.</summary>
    public async Task<long> UntilSignedAsync(long least, CancellationToken stopping)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        deadline.CancelAfter(CheckpointWait);
        while (true)
        {
            if (await Ledger.ReadCheckpointAsync(deadline.Token) is { } note && long.Parse(note.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture) is var size && size >= least)
            {
                return size;
            }

            await Task.Delay(Pause, deadline.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Directory.Delete(Path.GetDirectoryName(_key)!, recursive: true);
    }

    private static string CreateKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var path = Path.Combine(Directory.CreateTempSubdirectory("acgs-key-").FullName, "key.pem");
        File.WriteAllText(path, key.ExportPkcs8PrivateKeyPem());
        return path;
    }
}
