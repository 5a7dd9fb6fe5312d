// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Outgoing;

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
}
