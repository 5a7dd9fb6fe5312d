// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Health.Dependencies;

public sealed class BadDependencyTests
{
    private const string Url = "http://127.0.0.1:9/";

    private const string Kinds =
        "known kinds are http, postgresql requires Acgs.Governance.PostgreSql and AddPostgreSql(), " +
        "redis requires Acgs.Governance.Redis and AddRedis().";

    private const string NoAddress = "is not an absolute http or https URL; its value is not shown because it may contain a password.";

    private const string NoLogin = "contains a user name or password; remove them, probes do not authenticate.";

    [Theory]
    [InlineData("db:Kind", "postgresql", $"db:Kind is not a known kind; {Kinds}")]
    [InlineData("db:Kind", "", $"db:Kind is not set and Url is not set; {Kinds}")]
    [InlineData("db:Optional", "true", $"db:Kind is not set and Url is not set; {Kinds}")]
    [InlineData("db", "", $"db:Kind is not set and Url is not set; {Kinds}")]
    [InlineData("db:Kind", "HTTP", "db:Url is not set; set it to a URL such as http://localhost:3001/api/health.")]
    [InlineData("db:Url", "", "db:Url is not set; set it to a URL such as http://localhost:3001/api/health.")]
    [InlineData("db:Url", "localhost:3001/hunter2", $"db:Url {NoAddress}")]
    [InlineData("db:Url", "/hunter2", $"db:Url {NoAddress}")]
    [InlineData("db:Url", "ftp://localhost/hunter2", $"db:Url {NoAddress}")]
    [InlineData("db:Url", "http://", $"db:Url {NoAddress}")]
    [InlineData("db:Url", "http://localhost:99999/", $"db:Url {NoAddress}")]
    [InlineData("db:Url", "http://admin:hunter2@localhost/", $"db:Url {NoLogin}")]
    [InlineData("db:Url", "https://hunter2@localhost/", $"db:Url {NoLogin}")]
    public async Task Start_WithADependencyThatCannotBeWatched_SaysOneSentenceAboutTheKey(string key, string value, string sentence)
    {
        var failure = await FailAsync((key, value));

        Assert.Equal($"Acgs.Governance cannot start: Acgs:Health:Dependencies:{sentence}", failure.ToString());
        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ExpectedStatus", "99", "must be a whole number between 100 and 599.")]
    [InlineData("ExpectedStatus", "600", "must be a whole number between 100 and 599.")]
    [InlineData("ExpectedStatus", "-200", "must be a whole number between 100 and 599.")]
    [InlineData("ExpectedStatus", "OK", "must be a whole number between 100 and 599.")]
    [InlineData("ExpectedStatus", "", "must be a whole number between 100 and 599.")]
    [InlineData("Governed", "yes", "must be true or false.")]
    [InlineData("Optional", "1", "must be true or false.")]
    [InlineData("Period", "soon", "is not a time; write it as 00:00:05 for five seconds.")]
    [InlineData("Period", "00:00:00.099", "is 00:00:00.0990000, but must be between 00:00:00.100 and 01:00:00.")]
    [InlineData("Period", "-00:00:05", "is -00:00:05, but must be between 00:00:00.100 and 01:00:00.")]
    [InlineData("Period", "5", "is 5.00:00:00, but must be between 00:00:00.100 and 01:00:00.")]
    [InlineData("Period", "00:00:01", "is 00:00:01, shorter than Acgs:Health:Timeout (00:00:02); set Timeout too.")]
    [InlineData("Timeout", "", "is not a time; write it as 00:00:05 for five seconds.")]
    [InlineData("Timeout", "00:00:00.009", "is 00:00:00.0090000, but must be between 00:00:00.010 and 01:00:00.")]
    [InlineData("Timeout", "-00:00:00.001", "is -00:00:00.0010000, but must be between 00:00:00.010 and 01:00:00.")]
    [InlineData("Timeout", "01:00:00.001", "is 01:00:00.0010000, but must be between 00:00:00.010 and 01:00:00.")]
    [InlineData("Timeout", "00:00:05.001", "is 00:00:05.0010000, longer than the period (00:00:05); shorten the timeout or lengthen the period.")]
    public async Task Start_WithABadValue_SaysOneSentenceAboutTheKey(string key, string value, string sentence)
    {
        var failure = await FailAsync(("peer:Url", Url), ($"peer:{key}", value));

        Assert.Equal($"Acgs:Health:Dependencies:peer:{key} {sentence}", failure.Message);
    }

    [Fact]
    public async Task Start_WithATimeoutAboveItsOwnPeriod_NamesTheTimeout()
    {
        var failure = await FailAsync(("peer:Url", Url), ("peer:Period", "00:00:01"), ("peer:Timeout", "00:00:01.500"));

        Assert.Equal(
            "Acgs:Health:Dependencies:peer:Timeout is 00:00:01.5000000, longer than the period (00:00:01); shorten the timeout or lengthen the period.",
            failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Start_WithADependencyWithoutAName_SaysWhereItStands(string name)
    {
        var failure = await FailAsync(($"{name}:Url", Url));

        Assert.Equal(
            $"Acgs:Health:Dependencies:{name} has no name; the key of its section is the name of a dependency.", failure.Message);
    }

    [Theory]
    [InlineData("peer")]
    [InlineData("PEER")]
    public async Task Start_WithANameThatCodeUsesToo_SaysSo(string inCode)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(
            Settings(("peer:Url", Url)), builder => builder.AddAcgsGovernance().AddHttpDependency(inCode, $"{Url}other")));

        Assert.Equal("Acgs:Health:Dependencies:peer a health check with this name is registered in code; use unique names.", failure.Message);
    }

    [Fact]
    public async Task Start_WithANameThatACheckOfTheApplicationUsesToo_SaysSo()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(
            Settings(("peer:Url", Url)), builder => builder.AddCheck("Peer", new ScriptedCheck())));

        Assert.Equal("Acgs:Health:Dependencies:peer a health check with this name is registered in code; use unique names.", failure.Message);
    }

    [Fact]
    public async Task Start_WithSeveralBadValues_SaysAllInOneException()
    {
        var settings = Settings(("a:Url", "hunter2"), ("a:Optional", "?"), ("b:Kind", "mysql"), ("c:Url", Url));
        settings["Acgs:Health:Checks"] = "7";
        settings["Acgs:Health:Period"] = "00:00:00";
        settings["Acgs:Health:Dependencies:c:Period"] = "00:00:01";

        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(settings));

        Assert.Equal(
            [
                "Acgs:Health:Checks must be Loopback, WhenAuthorized, Always or Never.",
                "Acgs:Health:Dependencies:a:Optional must be true or false.",
                $"Acgs:Health:Dependencies:a:Url {NoAddress}",
                $"Acgs:Health:Dependencies:b:Kind is not a known kind; {Kinds}",
                "Acgs:Health:Period is 00:00:00, but must be between 00:00:00.100 and 01:00:00.",
            ],
            failure.Failures.Order(StringComparer.Ordinal));
    }

    private static Task<GovernanceConfigurationException> FailAsync(params (string Key, string Value)[] settings) =>
        Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(Settings(settings)));

    private static Dictionary<string, string?> Settings(params (string Key, string Value)[] settings) =>
        settings.ToDictionary(pair => $"Acgs:Health:Dependencies:{pair.Key}", pair => (string?)pair.Value);
}
