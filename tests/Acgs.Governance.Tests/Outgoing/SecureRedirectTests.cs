// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Outgoing;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Outgoing;

public sealed class SecureRedirectTests
{
    [Theory]
    [InlineData("https://a.example/x", "http://a.example/y", null)]
    [InlineData("https://a.example/x", "https://b.example/y", "https://b.example/y")]
    [InlineData("http://a.example/x", "https://a.example/y", "https://a.example/y")]
    [InlineData("https://a.example/x#part", "/y", "https://a.example/y#part")]
    [InlineData("https://a.example/x#part", "/y#other", "https://a.example/y#other")]
    [InlineData("wss://a.example/x", "http://a.example/y", null)]
    public void Target_OfARedirect_NeverLeavesEncryption(string from, string location, string? target)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri(location, UriKind.RelativeOrAbsolute) } };

        Assert.Equal(target, Redirection.FindTarget(new Uri(from), response)?.ToString());
    }

    [Fact]
    public void Target_WithoutLocation_IsNone()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Found);

        Assert.Null(Redirection.FindTarget(new Uri("http://a.example"), response));
    }

    [Theory]
    [InlineData("https", "http", 1)]
    [InlineData("https", "https", 2)]
    [InlineData("http", "https", 2)]
    public async Task Redirect_BetweenSchemes_IsThatOfAPlainClient(string from, string to, int requests)
    {
        await using var server = await HopServer.StartAsync();
        using var plain = new HttpClient(Trusting());
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(Trusting));
        var target = new Uri($"{from}://localhost:{Port(server, from)}/to/302?{to}://127.0.0.1:{Port(server, to)}/end");

        using var expected = await plain.GetAsync(target, TestContext.Current.CancellationToken);
        var expectedHops = server.TakeHops();
        using var answer = await clients.Ours.GetAsync(target, TestContext.Current.CancellationToken);
        var hops = server.TakeHops();

        Assert.Equal((expected.StatusCode, expected.RequestMessage?.RequestUri), (answer.StatusCode, answer.RequestMessage?.RequestUri));
        Assert.Equal(expectedHops, hops.Select(hop => hop.WithoutOurs));
        Assert.Equal(((string?[])[Hash.Active, null])[..requests], hops.Select(hop => hop.Hash));
    }

    private static int Port(HopServer server, string scheme) => scheme == "https" ? server.TlsPort : server.Port;

    private static SocketsHttpHandler Trusting() =>
        new() { SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" } };
}
