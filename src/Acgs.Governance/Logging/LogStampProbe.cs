// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>
/// The record that the library sends through the logger factory at start, to prove that records carry the stamp. What stamps the records of a
/// logging stack of its own, as <c>Acgs.Governance.Serilog</c> does, reports this one where the records leave the stack.
/// </summary>
public sealed class LogStampProbe
{
    /// <summary>The category of the probe.</summary>
    public const string Category = "Acgs.Governance.Logging";

    [ThreadStatic]
    private static LogStampProbe? _current;

    private LogStampProbe()
    {
    }

    /// <summary>The probe that this thread is sending; <see langword="null"/> while every other record is logged.</summary>
    public static LogStampProbe? Current => _current;

    internal IReadOnlyList<KeyValuePair<string, object?>>? Tags { get; private set; }

    /// <summary>States how the probe has arrived. The last report counts.</summary>
    /// <param name="tags">The keys and values of the record; a key that stands there twice is twice among them.</param>
    public void Report(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        Tags = [.. tags];
    }

    /// <summary>Sends a probe at a level, and returns what was reported of it.</summary>
    internal static IReadOnlyList<KeyValuePair<string, object?>>? Send(ILogger logger, LogLevel level)
    {
        var probe = new LogStampProbe();
        _current = probe;
        try
        {
            LogStampLog.Probe(logger, level, "nothing", "nobody");
        }
        finally
        {
            _current = null;
        }

        return probe.Tags;
    }
}
