// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Configuration;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Start_WithoutARequiredConnectionString_NamesItsKey(string? value)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => StartAsync(value, _ => { }));

        Assert.Equal(
            "Acgs.Governance cannot start: ConnectionStrings:Db is not set; set it, or leave out the connector that needs it.",
            failure.ToString());
    }

    [Theory]
    [InlineData("ArgumentException")]
    [InlineData("FormatException")]
    [InlineData("InvalidOperationException")]
    public async Task Start_WithAMalformedConnectionString_DoesNotShowItsValue(string thrown)
    {
        const string Value = "Host=db;Password=hunter2;;=";

        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => StartAsync(Value, value => throw Failure(thrown, value)));

        Assert.Equal(
            $"Acgs.Governance cannot start: ConnectionStrings:Db is no valid connection string ({thrown} while reading it); " +
            "its value is not shown because it may hold a password.",
            failure.ToString());
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task Start_WithTheFrameworksParser_DoesNotShowItsValue()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => StartAsync("hunter2", value => _ = new DbConnectionStringBuilder { ConnectionString = value }));

        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAValidConnectionString_HandsItToTheParser()
    {
        var parsed = new List<string>();
        await using var app = await StartAsync("Host=db", parsed.Add);

        Assert.Equal(["Host=db"], parsed);
    }

    private static Task<GovernedApp> StartAsync(string? value, Action<string> parse) => GovernedApp.StartAsync(
        new() { ["ConnectionStrings:Db"] = value }, builder => builder.AddAcgsGovernance().RequireConnectionString("Db", parse));

    private static Exception Failure(string name, string value) => name switch
    {
        "ArgumentException" => new ArgumentException(value),
        "FormatException" => new FormatException(value),
        _ => new InvalidOperationException(value),
    };
}
