// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Reports.Ledger;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Records;
using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Cli.Tests.Ledger;

public sealed class ViolationsTests
{
    [Theory]
    [InlineData("--since=1h", 59)]
    [InlineData("--since=90m --until=30m", 60)]
    [InlineData("--service gateway", 200)]
    [InlineData("--rule data_retention", 132)]
    [InlineData("--severity critical", 100)]
    [InlineData("--severity high", 200)]
    [InlineData("--limit 7", 7)]
    [InlineData("--since 2999-01-01", 0)]
    public async Task Violations_Options_Restrict(string options, int expected)
    {
        using var ledger = await LedgerFolder.CreateAsync();

        var result = await ledger.RunAsync(["governance", "violations", .. options.Split(' ')]);

        Assert.Equal(expected == 0 ? 0 : 1, result.ExitCode);
        Assert.InRange(result.Output.Split('\n').Length - 1, expected - 1, expected + 1);
    }

    [Fact]
    public async Task Text_OfViolations_HasTheNewestFirst()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);

        var result = await ledger.RunAsync("governance", "violations");

        var lines = result.Output.TrimEnd().Split('\n');
        Assert.Equal(lines.OrderDescending(StringComparer.Ordinal), lines);
        Assert.Matches(@"^\S+Z  high      gateway  constitutional_hash_mismatch: refused POST /orders/\{id\} \(5 times\)  \S{36}$", lines[0]);
        Assert.Equal("100 records, 140 violations\n", result.Error);
    }

    [Fact]
    public async Task Json_OfViolations_IsValid()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);

        var all = await ledger.RunAsync("governance", "violations", "--format", "json", "--since=2000-01-01", "--severity=low", "--limit=50");
        var none = await ledger.RunAsync("governance", "violations", "--format", "json", "--rule", "none");

        var schema = await Schema.OwnAsync("violations");
        Assert.Equal([], schema.Errors(all.Output));
        Assert.Equal([], schema.Errors(none.Output));
        Assert.Equal(50, JsonDocument.Parse(all.Output).RootElement.GetProperty("violations").GetArrayLength());
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("--limit 3", 3)]
    [InlineData("--service acgs-cli", 1)]
    [InlineData("--rule backup_created", 1)]
    public async Task Violations_WhatOperatorsDid_IsLeftOutUnlessAskedFor(string options, int expected)
    {
        using var ledger = await LedgerFolder.CreateAsync(10);
        await using (var store = new SqliteLedgerStore(ledger.PathOf(LedgerFolder.Database)))
        {
            await OperatorRecords.AppendAsync(
                store, new(OperatorRules.BackupCreated, "succeeded", ViolationSeverity.Low, "cdd01ef066bc6cf2"), TestContext.Current.CancellationToken);
        }

        var result = await ledger.RunAsync(["governance", "violations", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((1, expected), (result.ExitCode, result.Output.TrimEnd().Split('\n').Length));
    }

    [Fact]
    public async Task Csv_OfViolations_HasAHeadingAndALineEach()
    {
        using var ledger = await LedgerFolder.CreateAsync(10);

        var result = await ledger.RunAsync("governance", "violations", "--format", "csv");

        var lines = result.Output.Split("\r\n");
        Assert.Equal(12, lines.Length);
        Assert.StartsWith("occurred_at,severity,rule,outcome,service,", lines[0], StringComparison.Ordinal);
        Assert.All(lines[..^1], line => Assert.Equal(14, line.Split(',').Length));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1,A2)", "\"'@SUM(A1,A2)\"")]
    [InlineData("-2", "'-2")]
    [InlineData("+2", "'+2")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("", "")]
    public void CsvField_Value_CannotBeAFormula(string value, string expected) => Assert.Equal(expected, ViolationCsv.Field(value));

    [Fact]
    public async Task Violations_RowThatIsNoRecord_IsLeftOutAndSaid()
    {
        using var ledger = await LedgerFolder.CreateAsync(10);
        await ledger.TamperAsync("UPDATE record SET json = CAST('{}' AS BLOB) WHERE seq = 3");

        var result = await ledger.RunAsync("governance", "violations");

        Assert.Equal((3, 10), (result.ExitCode, result.Output.Split('\n').Length));
        Assert.Contains("1 row left out", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since=soon", "--since takes an age")]
    [InlineData("--since=1y", "--since takes an age")]
    [InlineData("--since=99999999w", "--since takes an age")]
    [InlineData("--until=2026-13-01", "--until takes an age")]
    [InlineData("--limit=0", "--limit takes a number from 1 on, not 0.")]
    [InlineData("--severity=severe", "'severe'")]
    public async Task Violations_WrongOption_IsNamed(string option, string expected)
    {
        using var ledger = await LedgerFolder.CreateAsync(0);

        var result = await ledger.RunAsync("governance", "violations", option);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }
}
