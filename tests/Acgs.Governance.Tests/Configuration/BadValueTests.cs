// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Configuration;

public sealed class BadValueTests
{
    private const string MustBeAHash = "must be exactly 16 lower-case hexadecimal digits, but";

    private const string MustBeAPath =
        "must be a path such as /docs: it starts with '/', has at least one segment, does not end with '/', and contains no wildcard, "
        + "query, escape, dot segment or control character.";

    private const string MustBePrintable = "must have 1 to 255 characters, without control or invisible characters.";

    [Theory]
    [InlineData("ConstitutionalHash", "cdd01ef066bc6cf", $"Acgs:ConstitutionalHash {MustBeAHash} it has 15 characters.")]
    [InlineData("ConstitutionalHash", "", $"Acgs:ConstitutionalHash {MustBeAHash} it has 0 characters.")]
    [InlineData("ConstitutionalHash", "x", $"Acgs:ConstitutionalHash {MustBeAHash} it has 1 character.")]
    [InlineData("ConstitutionalHash", "CDD01ef066bc6cf2", $"Acgs:ConstitutionalHash {MustBeAHash} 3 of its 16 characters are not a lower-case hexadecimal digit.")]
    [InlineData("ConstitutionalHash", "cdd01ef066bc6cfz", $"Acgs:ConstitutionalHash {MustBeAHash} 1 of its 16 characters is not a lower-case hexadecimal digit.")]
    [InlineData("AcceptedHashes:0:Hash", "abc", $"Acgs:AcceptedHashes:0:Hash {MustBeAHash} it has 3 characters.")]
    [InlineData("AcceptedHashes:0:Until", "2027-01-01", $"Acgs:AcceptedHashes:0:Hash {MustBeAHash} it has 0 characters.")]
    [InlineData("AcceptedHashes:0:Until", "soon", $"Acgs:AcceptedHashes:0:Until is not a date and time; write it as 2027-01-31T00:00:00Z. Acgs:AcceptedHashes:0:Hash {MustBeAHash} it has 0 characters.")]
    [InlineData("Service", "", $"Acgs:Service {MustBePrintable}")]
    [InlineData("Service", "two\nlines", $"Acgs:Service {MustBePrintable}")]
    [InlineData("Version", "", $"Acgs:Version {MustBePrintable}")]
    [InlineData("Version", "\u200B", $"Acgs:Version {MustBePrintable}")]
    [InlineData("Health:Period", "00:00:00.099", "Acgs:Health:Period is 00:00:00.0990000, but must be between 00:00:00.100 and 01:00:00.")]
    [InlineData("Health:Period", "01:00:00.001", "Acgs:Health:Period is 01:00:00.0010000, but must be between 00:00:00.100 and 01:00:00.")]
    [InlineData("Health:Period", "soon", "Acgs:Health:Period is not a time; write it as 00:00:05 for five seconds.")]
    [InlineData("Health:Timeout", "00:00:00.009", "Acgs:Health:Timeout is 00:00:00.0090000, but must be between 00:00:00.010 and 01:00:00.")]
    [InlineData("Health:Timeout", "00:00:06", "Acgs:Health:Timeout is 00:00:06, longer than Acgs:Health:Period (00:00:05); shorten the timeout or lengthen the period.")]
    [InlineData("Health:Period", "-00:00:05", "Acgs:Health:Period is -00:00:05, but must be between 00:00:00.100 and 01:00:00.")]
    [InlineData("Health:PeriodWhenDown", "00:00:04", "Acgs:Health:PeriodWhenDown is 00:00:04, shorter than Acgs:Health:Period (00:00:05); set it to at least that period.")]
    [InlineData("Health:PeriodWhenDown", "00:00:00.099", "Acgs:Health:PeriodWhenDown is 00:00:00.0990000, but must be between 00:00:00.100 and 01:00:00.")]
    [InlineData("Health:PeriodWhenDown", "01:00:01", "Acgs:Health:PeriodWhenDown is 01:00:01, but must be between 00:00:00.100 and 01:00:00.")]
    [InlineData("Health:Jitter", "-0.1", "Acgs:Health:Jitter is -0.1, but must be between 0 and 0.5.")]
    [InlineData("Health:Jitter", "0.51", "Acgs:Health:Jitter is 0.51, but must be between 0 and 0.5.")]
    [InlineData("Health:Jitter", "NaN", "Acgs:Health:Jitter is NaN, but must be between 0 and 0.5.")]
    [InlineData("Health:Jitter", "some", "Acgs:Health:Jitter must be a number such as 0.1.")]
    [InlineData("Health:FailuresToDown", "0", "Acgs:Health:FailuresToDown is 0, but must be between 1 and 100.")]
    [InlineData("Health:FailuresToDown", "some", "Acgs:Health:FailuresToDown must be a whole number.")]
    [InlineData("Health:SuccessesToUp", "101", "Acgs:Health:SuccessesToUp is 101, but must be between 1 and 100.")]
    [InlineData("Health:ThreadPoolTimeout", "00:00:00.099", "Acgs:Health:ThreadPoolTimeout is 00:00:00.0990000, but must be between 00:00:00.100 and 00:10:00.")]
    [InlineData("Health:ThreadPoolTimeout", "00:10:01", "Acgs:Health:ThreadPoolTimeout is 00:10:01, but must be between 00:00:00.100 and 00:10:00.")]
    [InlineData("Health:Port", "0", "Acgs:Health:Port is 0, but must be between 1 and 65535.")]
    [InlineData("Health:Port", "70000", "Acgs:Health:Port is 70000, but must be between 1 and 65535.")]
    [InlineData("Health:Checks", "Somebody", "Acgs:Health:Checks must be Loopback, WhenAuthorized, Always or Never.")]
    [InlineData("Health:Checks", "Loopback,Always", "Acgs:Health:Checks must be Loopback, WhenAuthorized, Always or Never.")]
    [InlineData("Health:Checks", "1", "Acgs:Health:Checks must be Loopback, WhenAuthorized, Always or Never.")]
    [InlineData("Health:Checks", "7", "Acgs:Health:Checks must be Loopback, WhenAuthorized, Always or Never.")]
    [InlineData("Info:Details", "Somebody", "Acgs:Info:Details must be Loopback, WhenAuthorized, Always or Never.")]
    [InlineData("Info:Details", "Never,Always", "Acgs:Info:Details must be Loopback, WhenAuthorized, Always or Never.")]
    [InlineData("Info:Details", "7", "Acgs:Info:Details must be Loopback, WhenAuthorized, Always or Never.")]
    [InlineData("Logging:Strict", "maybe", "Acgs:Logging:Strict must be true or false.")]
    [InlineData("Compliance:Mode", "Sometimes", "Acgs:Compliance:Mode must be Enforce, Report or Stamp.")]
    [InlineData("Compliance:Mode", "3", "Acgs:Compliance:Mode must be Enforce, Report or Stamp.")]
    [InlineData("Compliance:Mode", "1", "Acgs:Compliance:Mode must be Enforce, Report or Stamp.")]
    [InlineData("Compliance:Mode", "Enforce,Report", "Acgs:Compliance:Mode must be Enforce, Report or Stamp.")]
    [InlineData("Compliance:Mode", "Enforce, Stamp", "Acgs:Compliance:Mode must be Enforce, Report or Stamp.")]
    [InlineData("Compliance:ExemptPaths:0", "docs", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "/", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "/docs/", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "/a//b", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "/docs/*", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "/docs/{name}", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "/docs?all", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "/docs%2fall", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "/docs/../api", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    [InlineData("Compliance:ExemptPaths:0", "/docs\n", $"Acgs:Compliance:ExemptPaths:0 {MustBeAPath}")]
    public async Task Start_WithABadValue_SaysOneSentenceAboutTheKey(string key, string value, string sentence)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => GovernedApp.StartAsync(new() { [$"Acgs:{key}"] = value }));

        Assert.Equal(sentence, failure.Message);
        Assert.Equal($"Acgs.Governance cannot start: {sentence}", failure.ToString());
    }

    [Fact]
    public async Task Start_WithAServiceNameBeyondAscii_TakesIt()
    {
        await using var app = await GovernedApp.StartAsync(new() { ["Acgs:Service"] = "räte-\U0001F5F3" });

        Assert.NotNull(app);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public async Task Start_WithALongServiceName_TakesUpTo255Characters(int length, bool starts)
    {
        var failure = await Record.ExceptionAsync(async () =>
        {
            await using var app = await GovernedApp.StartAsync(new() { ["Acgs:Service"] = new string('s', length) });
        });

        Assert.Equal(starts ? null : $"Acgs:Service {MustBePrintable}", failure?.Message);
    }

    [Fact]
    public async Task Start_WithBadValuesInSeveralSections_NamesEachInOneException()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(new()
        {
            ["Acgs:Health:Checks"] = "7",
            ["Acgs:Compliance:Mode"] = "3",
        }));

        Assert.Equal(
            ["Acgs:Compliance:Mode must be Enforce, Report or Stamp.", "Acgs:Health:Checks must be Loopback, WhenAuthorized, Always or Never."],
            failure.Failures.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("   at ", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithSeveralUnreadableValuesInOneSection_NamesEach()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(new()
        {
            ["Acgs:Health:Period"] = "soon",
            ["Acgs:Health:Checks"] = "Somebody",
        }));

        Assert.Equal(
            [
                "Acgs:Health:Checks must be Loopback, WhenAuthorized, Always or Never.",
                "Acgs:Health:Period is not a time; write it as 00:00:05 for five seconds.",
            ],
            failure.Failures.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Start_WithSeveralBadValues_NamesEach()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(new()
        {
            ["Acgs:ConstitutionalHash"] = "abc",
            ["Acgs:AcceptedHashes:0:Hash"] = Hash.Older,
            ["Acgs:AcceptedHashes:1:Hash"] = "def0",
            ["Acgs:AcceptedHashes:2:Hash"] = "0123456789ABCDEF",
        }));

        Assert.Equal(
            [
                $"Acgs:ConstitutionalHash {MustBeAHash} it has 3 characters.",
                $"Acgs:AcceptedHashes:1:Hash {MustBeAHash} it has 4 characters.",
                $"Acgs:AcceptedHashes:2:Hash {MustBeAHash} 6 of its 16 characters are not a lower-case hexadecimal digit.",
            ],
            failure.Failures);
    }

    [Theory]
    [InlineData("Health:Period", "00:00:00.100", "Health:Timeout", "00:00:00.100")]
    [InlineData("Health:Period", "01:00:00", "Health:Timeout", "01:00:00")]
    [InlineData("Health:Timeout", "00:00:00.010", "Health:Checks", "never")]
    [InlineData("Compliance:Mode", "report", "Compliance:ExemptPaths:0", "/a/b.c")]
    [InlineData("Compliance:Mode", " Report\n", "Info:Details", "whenauthorized")]
    [InlineData("Health:Period", "", "Health:Port", "")]
    [InlineData("Compliance:Mode", "", "Logging:Strict", "")]
    [InlineData("Service", "s", "Version", "Straße 1")]
    public async Task Start_WithValuesAtTheEdge_Starts(string first, string value, string second, string other)
    {
        await using var app = await GovernedApp.StartAsync(new() { [$"Acgs:{first}"] = value, [$"Acgs:{second}"] = other });

        using var response = await app.GetAsync("/api");

        Assert.Equal(200, (int)response.StatusCode);
    }
}
