// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Logging;

public sealed class EventSourceStampTests
{
    public static TheoryData<string> Ways => [.. ForgedRecords.All.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Record_WithKeysOfTheStamp_KeepsThemUnderOtherNames(string way)
    {
        using var log = StampedLog.Build(builder => builder.Logging.AddEventSourceLogger());
        // The source is one for the process: the name tells this test's records from those of the tests beside it.
        var category = $"EventSourceStampTests.{way}";
        using var listener = new Listener(category);
        Activity.Current = null;

        ForgedRecords.All[way](log.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category));

        Assert.Equal(
            [
                ("claimed.constitutional_hash", "forged-hash"),
                ("claimed.service", "forged-service"),
                ("constitutional_hash", Hash.Active),
                ("service", GovernedApp.Service),
            ],
            JsonLine.Pairs(Assert.Single(listener.Arguments))
                .Where(pair => pair.Key.EndsWith("constitutional_hash", StringComparison.Ordinal) || pair.Key.EndsWith("service", StringComparison.Ordinal))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    private sealed class Listener(string category) : EventListener
    {
        private const EventKeywords JsonMessage = (EventKeywords)8;

        public ConcurrentQueue<string> Arguments { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Extensions-Logging")
            {
                EnableEvents(eventSource, EventLevel.Informational, JsonMessage);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName == "MessageJson" && (string?)Payload(eventData, "LoggerName") == category)
            {
                Arguments.Enqueue((string)Payload(eventData, "ArgumentsJson")!);
            }
        }

        private static object? Payload(EventWrittenEventArgs data, string name) => data.Payload![data.PayloadNames!.IndexOf(name)];
    }
}
