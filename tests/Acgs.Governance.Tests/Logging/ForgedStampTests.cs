// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Logging;

public sealed class ForgedStampTests
{
    private static readonly (string, string)[] Claimed =
    [
        ("State.claimed.constitutional_hash", "forged-hash"),
        ("State.claimed.service", "forged-service"),
        ("State.constitutional_hash", Hash.Active),
        ("State.service", GovernedApp.Service),
    ];

    private static readonly (string, string)[] Clean = [("State.constitutional_hash", Hash.Active), ("State.service", GovernedApp.Service)];

    public static TheoryData<string> Ways => [.. ForgedRecords.All.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Record_WithKeysOfTheStamp_KeepsThemUnderOtherNames(string way)
    {
        using var console = new RecordedConsole("json");
        using var log = StampedLog.To(console);
        Activity.Current = null;

        ForgedRecords.All[way](log.Logger);
        ForgedRecords.All[way](log.Logger);

        Assert.Equal(Claimed, JsonLine.Stamps(console.Last));
        Assert.StartsWith("forged ", JsonLine.Pairs(console.Last).Single(pair => pair.Key == "Message").Value, StringComparison.Ordinal);
        Assert.Contains("forged-hash forged-service", console.Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{trace_id} {span_id}", "claimed.span_id", "claimed.trace_id")]
    [InlineData("{@service} {$trace_id}", "@claimed.service", "$claimed.trace_id")]
    public void Record_WithOtherKeysOfTheStamp_KeepsThemUnderOtherNames(string template, params string[] keys)
    {
        using var console = new RecordedConsole("json");
        using var log = StampedLog.To(console);
        Activity.Current = null;

        log.Logger.LogInformation(template, "first", "second");

        var state = JsonLine.Pairs(console.Last).Where(pair => pair.Key.Contains("claimed", StringComparison.Ordinal)).Select(pair => pair.Key);
        Assert.Equal(keys.Select(key => $"State.{key}").Order(StringComparer.Ordinal), state.Order(StringComparer.Ordinal));
        Assert.Contains(("Message", "first second"), JsonLine.Pairs(console.Last));
    }

    [Theory]
    [InlineData("{Service} {ConstitutionalHash} {service_name}")]
    [InlineData("{CONSTITUTIONAL_HASH} {TraceId} {SpanId}")]
    public void Record_WithSimilarKeys_IsLeftAlone(string template)
    {
        using var console = new RecordedConsole("json");
        using var log = StampedLog.To(console);
        Activity.Current = null;

        log.Logger.LogInformation(template, 1, 2, 3);

        Assert.Equal(Clean, JsonLine.Stamps(console.Last));
        Assert.DoesNotContain("claimed", console.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void Scope_WithKeysOfTheStamp_KeepsThemUnderOtherNames()
    {
        using var console = new RecordedConsole("json");
        using var log = StampedLog.To(console);
        Activity.Current = null;
        var open = new Dictionary<string, object?> { ["other"] = "kept" };

        using (log.Logger.BeginScope("scope {service}", "of-a-template"))
        using (log.Logger.BeginScope(open))
        using (log.Logger.BeginScope(new KeyValuePair<string, object?>[] { new("trace_id", "of-a-list") }))
        {
            open["constitutional_hash"] = "added-later";
            log.Logger.LogInformation("inside");
        }

        Assert.Equal(
            [
                ("Scopes.claimed.constitutional_hash", "added-later"),
                ("Scopes.claimed.service", "of-a-template"),
                ("Scopes.claimed.trace_id", "of-a-list"),
                .. Clean,
            ],
            JsonLine.Stamps(console.Last));
        Assert.Contains(("Scopes.other", "kept"), JsonLine.Pairs(console.Last));
        Assert.Contains(("Scopes.Message", "scope of-a-template"), JsonLine.Pairs(console.Last));
    }

    [Fact]
    public void Line_OfTheJsonConsole_IsExact()
    {
        using var console = new RecordedConsole("json");
        using var log = StampedLog.To(console);
        Activity.Current = null;

        log.Logger.LogInformation(new EventId(7, "Called"), "calls {service} {Times} times", "ledger", 3);

        Assert.Equal(
            """{"EventId":7,"LogLevel":"Information","Category":"Acgs.Governance.Tests.Logging.StampedLog","Message":"calls ledger 3 times","State":{"constitutional_hash":"cdd01ef066bc6cf2","service":"governed-tests","claimed.service":"ledger","Times":3,"{OriginalFormat}":"calls {service} {Times} times"},"Scopes":[]}""",
            console.Last.TrimEnd());
    }
}
