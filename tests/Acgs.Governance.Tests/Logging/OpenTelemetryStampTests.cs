// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;

namespace Acgs.Governance.Tests.Logging;

public sealed class OpenTelemetryStampTests
{
    private static readonly (string, object?)[] Claimed =
    [
        ("claimed.constitutional_hash", "forged-hash"),
        ("claimed.service", "forged-service"),
        ("constitutional_hash", Hash.Active),
        ("service", GovernedApp.Service),
    ];

    public static TheoryData<string> Ways => [.. ForgedRecords.All.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Record_WithKeysOfTheStamp_HasOneAttributeOfEach(string way)
    {
        List<LogRecord> records = [];
        using var log = Export(records);

        ForgedRecords.All[way](log.Logger);

        Assert.Equal(Claimed, Stamps(Assert.Single(records).Attributes!));
    }

    [Fact]
    public void Scope_WithKeysOfTheStamp_HasOtherAttributes()
    {
        List<LogRecord> records = [];
        using var log = Export(records);
        List<KeyValuePair<string, object?>> scopes = [];

        using (log.Logger.BeginScope("{constitutional_hash}", "of-a-template"))
        using (log.Logger.BeginScope(new Dictionary<string, object?> { ["service"] = "of-a-dictionary" }))
        {
            log.Logger.LogInformation("inside");
            Assert.Single(records).ForEachScope(
                static (scope, all) =>
                {
                    foreach (var attribute in scope)
                    {
                        all.Add(attribute!);
                    }
                },
                scopes);
        }

        Assert.Equal([("claimed.constitutional_hash", "of-a-template"), ("claimed.service", "of-a-dictionary")], Stamps(scopes));
        Assert.Equal([("constitutional_hash", Hash.Active), ("service", GovernedApp.Service)], Stamps(records[0].Attributes!));
    }

    public static TheoryData<string> OrdinaryKinds => [.. OrdinaryRecords.All.Keys];

    [Theory]
    [MemberData(nameof(OrdinaryKinds))]
    public void Record_OfOpenTelemetry_IsAsWithoutUsPlusTheStamp(string kind)
    {
        List<LogRecord> bare = [];
        List<LogRecord> stamped = [];
        using var factory = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options => Configure(options, bare)));
        using var log = Export(stamped);

        OrdinaryRecords.All[kind](factory.CreateLogger(typeof(StampedLog).FullName!));
        OrdinaryRecords.All[kind](log.Logger);

        Assert.NotEmpty(stamped);
        Assert.All(stamped.ToArray(), record => Assert.Equal([("constitutional_hash", Hash.Active), ("service", GovernedApp.Service)], Stamps(record.Attributes!)));
        // Copied, because an argument that logs does so when it is read here, too.
        Assert.Equal([.. bare.ToArray().Select(Text)], stamped.ToArray().Select(Text));
    }

    private static string Text(LogRecord record)
    {
        var attributes = record.Attributes?.Where(attribute => attribute.Key is not ("constitutional_hash" or "service")) ?? [];
        return $"{record.LogLevel} {record.CategoryName} {record.EventId.Id} {record.EventId.Name} '{record.Body}' '{record.FormattedMessage}' "
            + $"{record.Exception?.Message} {string.Join(',', attributes.Select(attribute => $"{attribute.Key}={attribute.Value}"))}";
    }

    private static void Configure(OpenTelemetryLoggerOptions options, List<LogRecord> records)
    {
        options.IncludeScopes = true;
        options.IncludeFormattedMessage = true;
        options.AddInMemoryExporter(records);
    }

    private static StampedLog Export(List<LogRecord> records)
    {
        Activity.Current = null;
        return StampedLog.Build(builder => builder.Logging.AddOpenTelemetry(options => Configure(options, records)));
    }

    private static IEnumerable<(string Key, object? Value)> Stamps(IEnumerable<KeyValuePair<string, object?>> attributes) => attributes
        .Where(attribute => attribute.Key.EndsWith("constitutional_hash", StringComparison.Ordinal) || attribute.Key.EndsWith("service", StringComparison.Ordinal))
        .Select(attribute => (attribute.Key, attribute.Value))
        .OrderBy(attribute => attribute.Key, StringComparer.Ordinal);
}
