// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>Hands on what Serilog writes.</summary>
internal sealed class RecordedLogSink(RecordedLog log) : ILogEventSink
{
    // Literal strings, as the framework writes them.
    private static readonly MessageTemplateTextFormatter Formatter = new("{Message:lj}", CultureInfo.InvariantCulture);

    public void Emit(LogEvent logEvent) => log.Add(
        Level(logEvent.Level),
        Value(logEvent, "SourceContext") as string ?? "",
        Event(logEvent),
        logEvent.Exception,
        Message(logEvent),
        logEvent.Properties.Select(property => KeyValuePair.Create(property.Key, Value(logEvent, property.Key))));

    private static string Message(LogEvent logEvent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Formatter.Format(logEvent, text);
        return text.ToString();
    }

    private static EventId Event(LogEvent logEvent) =>
        logEvent.Properties.GetValueOrDefault("EventId") is StructureValue { Properties: var properties }
            ? new((int?)Member(properties, "Id") ?? 0, (string?)Member(properties, "Name"))
            : default;

    private static object? Member(IEnumerable<LogEventProperty> properties, string name) =>
        (properties.FirstOrDefault(property => property.Name == name)?.Value as ScalarValue)?.Value;

    private static object? Value(LogEvent logEvent, string name) => (logEvent.Properties.GetValueOrDefault(name) as ScalarValue)?.Value;

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
