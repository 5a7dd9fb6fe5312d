// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>Hands on what Serilog writes.</summary>
internal sealed class RecordedLogSink(RecordedLog log) : ILogEventSink
{
    public void Emit(LogEvent logEvent) => log.Add(
        Text(logEvent, "SourceContext") ?? "",
        Event(logEvent),
        Level(logEvent.Level),
        logEvent.Exception,
        () => logEvent.RenderMessage(CultureInfo.InvariantCulture));

    private static EventId Event(LogEvent logEvent) =>
        logEvent.Properties.GetValueOrDefault("EventId") is StructureValue { Properties: var properties }
            ? new((int?)Scalar(properties, "Id") ?? 0, (string?)Scalar(properties, "Name"))
            : default;

    private static object? Scalar(IEnumerable<LogEventProperty> properties, string name) =>
        (properties.FirstOrDefault(property => property.Name == name)?.Value as ScalarValue)?.Value;

    private static string? Text(LogEvent logEvent, string name) => (logEvent.Properties.GetValueOrDefault(name) as ScalarValue)?.Value as string;

    private static LogLevel Level(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => LogLevel.Trace,
        LogEventLevel.Debug => LogLevel.Debug,
        LogEventLevel.Information => LogLevel.Information,
        LogEventLevel.Warning => LogLevel.Warning,
        LogEventLevel.Error => LogLevel.Error,
        _ => LogLevel.Critical,
    };
}
