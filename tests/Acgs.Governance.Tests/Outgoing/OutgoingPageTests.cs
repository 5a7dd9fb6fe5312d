// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Tests.Outgoing;

/// <summary>The example of docs/outgoing.md, compiled and run; and that the page shows exactly this.</summary>
public sealed class OutgoingPageTests
{
    private const string File = "tests/Acgs.Governance.Tests/Outgoing/OutgoingPageTests.cs";

    [Fact]
    public async Task QuickStart_AsThePageShowsIt_StatesTheHash()
    {
        var stub = new StubHandler();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        var governance = builder.AddAcgsGovernance();

        // One client: named, typed or gRPC.
        builder.Services.AddHttpClient("auth").AddOutgoingHash();

        // Or every client of IHttpClientFactory, and hosts in code beside those of the configuration.
        governance.AddOutgoingHash().ConfigureOutgoing(outgoing => outgoing.Hosts.Add("audit.acgs.example"));
        builder.Services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => stub));
        using var host = builder.Build();

        await host.Services.GetRequiredService<HttpClient>().GetAsync(new Uri("https://audit.acgs.example/"), TestContext.Current.CancellationToken);

        Assert.Equal([Hash.Active], stub.Hashes);
    }

    [Fact]
    public void QuickStart_OfThePage_IsTheOneThatIsRunHere()
    {
        var shown = SourceTree.Read("docs/outgoing.md").Split("```csharp\n", 2)[1].Split("```", 2)[0];

        var run = string.Join('\n', SourceTree.Read(File).Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line));

        Assert.Contains(shown, run, StringComparison.Ordinal);
    }
}
