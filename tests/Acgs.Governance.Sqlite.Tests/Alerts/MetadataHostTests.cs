// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Sqlite.Ledger;
using Acgs.Governance.Tests.Alerts;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

/// <summary>A name that leads to the metadata of a cloud, as whoever has the zone of a receiver can make it.</summary>
public sealed class MetadataHostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-alerts-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("100.100.100.200")]
    public async Task Name_LeadingToMetadata_IsRefusedWhenConnecting(string address)
    {
        var hosts = Path.Combine(_folder.FullName, "hosts");
        await File.WriteAllTextAsync(hosts, $"127.0.0.1 localhost\n{address} receiver.example\n", Cancellation);
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var service = await StartAsync(hosts, receiver);

        await service.ViolateAsync(0);

        string? answer = null;
        await using var store = new SqliteLedgerStore(Path.Combine(_folder.FullName, "data/ledger.db"));
        await Eventually.TrueAsync(
            async () =>
            {
                answer = await store.ReadAsync("orders", reader => reader.ReadAsync(new OutboxQuery()), Cancellation) is [var entry] ? entry.Answer : null;
                return answer is not null;
            },
            TimeSpan.FromSeconds(30), "an attempt");
        Assert.StartsWith("refused: its host is where clouds keep credentials", answer, StringComparison.Ordinal);
    }

    private async Task<AlertService> StartAsync(string hosts, WebhookReceiver receiver)
    {
        try
        {
            return await AlertService.StartMountedAsync(
                _folder.FullName, $"mount --bind {hosts} /etc/hosts", receiver,
                ("Acgs:Alerts:Webhooks:oncall:Url", "http://receiver.example/"), ("Acgs:Alerts:Webhooks:oncall:AllowInsecure", "true"));
        }
        catch (InvalidOperationException ended) when (ended.Message.Contains("77", StringComparison.Ordinal))
        {
            Assert.Skip("This system does not let a process mount.");
            throw;
        }
    }
}
