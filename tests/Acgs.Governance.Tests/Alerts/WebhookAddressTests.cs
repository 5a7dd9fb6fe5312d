// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Delivery;

namespace Acgs.Governance.Tests.Alerts;

public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("https://receiver.example/webhook?token=1", false)]
    [InlineData("https://10.0.0.7:8443/", false)]
    [InlineData("http://localhost:9000/", false)]
    [InlineData("http://127.0.0.1:9000/", false)]
    [InlineData("http://[::1]:9000/", false)]
    [InlineData("http://receiver.cluster.local/", true)]
    public void Address_ThatIsFine_IsRead(string text, bool allowsInsecure)
    {
        var (url, problem) = WebhookAddress.Parse(text, allowsInsecure);

        Assert.Null(problem);
        Assert.Equal(new Uri(text), url);
    }

    [Theory]
    [InlineData(null, "must be an address")]
    [InlineData("", "must be an address")]
    [InlineData("receiver.example/secret-token", "must be an address")]
    [InlineData("ftp://receiver.example/secret-token", "must be an address")]
    [InlineData("http://receiver.example/secret-token", "is not encrypted")]
    [InlineData("https://user:secret-token@receiver.example/", "must not have a user")]
    [InlineData("https://receiver.example/#secret-token", "must not have a fragment")]
    [InlineData("https://169.254.169.254/secret-token", "is where clouds keep credentials")]
    [InlineData("https://0xA9FEA9FE/secret-token", "is where clouds keep credentials")]
    [InlineData("https://[::ffff:169.254.169.254]/secret-token", "is where clouds keep credentials")]
    public void Address_ThatIsNot_IsExplainedWithoutItsValue(string? text, string rule)
    {
        var (url, problem) = WebhookAddress.Parse(text, allowsInsecure: false);

        Assert.Null(url);
        Assert.StartsWith(rule, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", problem, StringComparison.Ordinal);
    }
}
