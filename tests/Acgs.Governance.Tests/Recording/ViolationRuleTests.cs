// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Tests.Recording;

public sealed class ViolationRuleTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a")]
    [InlineData("four_eyes_2")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123")]
    public void AddViolationRule_Name_IsAccepted(string name) => Governance().AddViolationRule(name, ViolationSeverity.Low);

    [Theory]
    [InlineData("")]
    [InlineData("Four_eyes")]
    [InlineData("four-eyes")]
    [InlineData("4_eyes")]
    [InlineData("_eyes")]
    [InlineData("four eyes")]
    [InlineData("four_eyes\n")]
    [InlineData("fóur")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public void AddViolationRule_AnotherShape_IsRefused(string name)
    {
        var refused = Assert.Throws<ArgumentException>(() => Governance().AddViolationRule(name, ViolationSeverity.Low));

        Assert.StartsWith("The name of a rule must have 1 to 63 lower-case letters", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddViolationRule_Again_ChangesNothing_UnlessTheSeverityDiffers()
    {
        var governance = Governance().AddViolationRule("four_eyes", ViolationSeverity.Low).AddViolationRule("four_eyes", ViolationSeverity.Low);

        Assert.Single(governance.Services, service => service.ImplementationInstance is ViolationRule { Name: "four_eyes" });
        Assert.Throws<ArgumentException>(() => governance.AddViolationRule("four_eyes", ViolationSeverity.High));
        Assert.Throws<ArgumentException>(() => governance.AddViolationRule("constitutional_hash_missing", ViolationSeverity.Critical));
        Assert.Throws<ArgumentException>(() => governance.AddViolationRule("another", (ViolationSeverity)9));
    }

    [Fact]
    public async Task Rules_WithoutAViolation_AreBornAtZero()
    {
        await using var app = await RecordedApp.StartAsync(_folder);

        Assert.Equal(
            [
                "rule=constitutional_hash_ambiguous", "rule=constitutional_hash_malformed", "rule=constitutional_hash_mismatch",
                "rule=constitutional_hash_missing", "rule=four_eyes",
            ],
            app.App.Metrics.Of("acgs.constitutional.violations").Where(series => series.Value == 0).Select(series => series.Tags).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("unknown", "recorded", "/a", "The rule 'unknown' is not registered: call AddViolationRule at start.")]
    [InlineData("four_eyes", "What the client sent", "/a", "An outcome must have 1 to 63 lower-case letters, digits and '_', and begin with a letter.")]
    [InlineData("four_eyes", "recorded", null, "A route must have at most 512 characters.")]
    public async Task Append_BadInput_IsNamed(string rule, string outcome, string? route, string message)
    {
        await using var app = await RecordedApp.StartAsync(_folder);
        var violation = new Violation(rule) { Outcome = outcome, Route = route ?? new string('x', 513) };

        var refused = await Assert.ThrowsAsync<ArgumentException>(
            async () => await app.Ledger.AppendAsync(violation, cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_AMethodOfAClient_IsOther()
    {
        await using var app = await RecordedApp.StartAsync(_folder);

        await app.Ledger.AppendAsync(new("four_eyes") { Method = "BREW", Severity = ViolationSeverity.Low }, Durability.Confirmed, TestContext.Current.CancellationToken);

        var record = Assert.Single(await app.ReadAsync());
        Assert.Equal(("_OTHER", ViolationSeverity.Low), (record.Method, record.Severity));
    }

    [Fact]
    public void AddLedger_Again_ChangesNothing_UnlessTheStoreDiffers()
    {
        var governance = Governance().AddSqliteLedger();
        var count = governance.Services.Count(service => service.ServiceType == typeof(IHostedService));

        governance.AddSqliteLedger();

        Assert.Equal(count, governance.Services.Count(service => service.ServiceType == typeof(IHostedService)));
        Assert.Equal(1, governance.Services.Count(service => service.ServiceType == typeof(IViolationLedger)));
        var refused = Assert.Throws<InvalidOperationException>(() => governance.AddLedger(_ => (ILedgerStore)null!));
        Assert.Equal("The ledger is kept by SqliteLedgerStore already, and cannot be kept by ILedgerStore as well: add one store.", refused.Message);
    }

    [Theory]
    [InlineData("Origin", "two words", "Acgs:Ledger:Origin must have 1 to 255 characters, without white space, control characters and '+'.")]
    [InlineData("PreviousSigningKey", "/old.pem", "Acgs:Ledger:PreviousSigningKey is set, but Acgs:Ledger:SigningKey is not; set it to the file of the new key.")]
    [InlineData("QueueCapacity", "99", "Acgs:Ledger:QueueCapacity is 99, but must be between 100 and 1000000.")]
    [InlineData("CheckpointRecords", "0", "Acgs:Ledger:CheckpointRecords is 0, but must be between 1 and 1000000000.")]
    [InlineData("CheckpointPeriod", "00:00:00.5", "Acgs:Ledger:CheckpointPeriod is 00:00:00.5000000, but must be between 00:00:01 and 1.00:00:00.")]
    [InlineData("ShutdownTimeout", "00:06:00", "Acgs:Ledger:ShutdownTimeout is 00:06:00, but must be between 00:00:00 and 00:05:00.")]
    [InlineData("MigrateAtStart", "maybe", "Acgs:Ledger:MigrateAtStart must be true or false.")]
    public async Task Setting_ThatIsBad_StopsTheStart(string key, string value, string message)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(new() { [$"Acgs:Ledger:{key}"] = value }));

        Assert.Equal([message], failure.Failures);
    }

    [Theory]
    [InlineData("orders", null, "orders")]
    [InlineData("two words+1", null, "two-words-1")]
    [InlineData("orders", "example.org/log", "example.org/log")]
    public void Origin_IsConfigured_OrTheNameOfTheService(string service, string? configured, string origin) =>
        Assert.Equal(origin, LedgerOrigin.Of(new() { Origin = configured }, new() { Service = service }));

    private static GovernanceBuilder Governance() => GovernedApp.CreateBuilder().AddAcgsGovernance();
}
