// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Outgoing;

public sealed class OutgoingReloadTests
{
    private static readonly Uri Listed = new("http://localhost:8001/api");
    private static readonly Uri Other = new("http://other.example/api");

    [Fact]
    public async Task Reload_WithAnotherList_IsFollowedAndLogged()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => stub));
        await clients.StartAsync();
        await AskBothAsync(clients);

        Reload(clients, "other.example");
        await AskBothAsync(clients);

        Assert.Equal([Hash.Active, null, null, Hash.Active], stub.Hashes);
        Assert.Equal([(1401, "The allow-list of outgoing hosts was reloaded and has 1 entries.")], Records(clients));
    }

    [Fact]
    public async Task Reload_WithAnInvalidList_KeepsTheLastOneAndSaysSo()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => stub));
        await clients.StartAsync();
        await AskBothAsync(clients);

        Reload(clients, "https://other.example");
        await AskBothAsync(clients);
        Reload(clients, "other.example");
        await AskBothAsync(clients);

        Assert.Equal([Hash.Active, null, Hash.Active, null, null, Hash.Active], stub.Hashes);
        Assert.Equal(
            [
                (1104, "The changed configuration is invalid and was not applied; the previous settings stay in force. Acgs:Outgoing:Hosts:0 must be a host such as "
                    + "auth.acgs.example, *.acgs.example, localhost:8001 or [::1]:8001, but it has a scheme."),
                (1401, "The allow-list of outgoing hosts was reloaded and has 1 entries."),
            ],
            Records(clients));
    }

    [Fact]
    public async Task Reload_WithAnInvalidListBeforeTheFirstCall_KeepsTheListOfTheStart()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => stub));
        await clients.StartAsync();

        Reload(clients, "https://other.example");
        await AskBothAsync(clients);
        Reload(clients, "other.example");
        await AskBothAsync(clients);

        Assert.Equal([Hash.Active, null, null, Hash.Active], stub.Hashes);
        Assert.Equal([1104, 1401], Records(clients).Select(record => record.Id));
    }

    [Fact]
    public async Task Client_ThatFailedBeforeTheStart_WorksWhenTheListIsMended()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => stub));
        Reload(clients, "https://other.example");

        await Assert.ThrowsAsync<GovernanceConfigurationException>(() => AskBothAsync(clients));
        Reload(clients, "other.example");
        await AskBothAsync(clients);

        Assert.Equal([null, Hash.Active], stub.Hashes);
    }

    [Fact]
    public async Task Reload_OfSomethingElse_IsNotLogged()
    {
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => new StubHandler()));
        await clients.StartAsync();
        await AskBothAsync(clients);

        Reload(clients, "localhost");

        Assert.Empty(Records(clients));
    }

    private static async Task AskBothAsync(OutgoingClients clients)
    {
        await clients.Ours.GetAsync(Listed, TestContext.Current.CancellationToken);
        await clients.Ours.GetAsync(Other, TestContext.Current.CancellationToken);
    }

    private static void Reload(OutgoingClients clients, string host)
    {
        var configuration = clients.Services.GetRequiredService<IConfiguration>();
        configuration["Acgs:Outgoing:Hosts:0"] = host;
        ((IConfigurationRoot)configuration).Reload();
    }

    private static IEnumerable<(int Id, string Message)> Records(OutgoingClients clients) =>
        clients.Logs.GetSnapshot().Where(record => record.Category!.StartsWith("Acgs", StringComparison.Ordinal)).Select(record => (record.Id.Id, record.Message));
}
