// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>
/// The probe record that the library logs at start to verify the stamp. Integrations that stamp records of another logging stack, such as
/// <c>Acgs.Governance.Serilog</c>, report it where records leave that stack.
/// </summary>
public sealed class LogStampProbe
{
    /// <summary>The category of the probe record.</summary>
    public const string Category = "Acgs.Governance.Logging";

    [ThreadStatic]
    private static LogStampProbe? _current;

    private LogStampProbe()
    {
    }

    /// <summary>The probe that the current thread is logging; <see langword="null"/> for all other records.</summary>
    public static LogStampProbe? Current => _current;

    internal IReadOnlyList<KeyValuePair<string, object?>>? Tags { get; private set; }

    /// <summary>Reports the probe record as it leaves the logging stack. The last report counts.</summary>
    /// <param name="tags">The keys and values of the record, including duplicates.</param>
    public void Report(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        Tags = [.. tags];
    }

    /// <summary>Logs a probe record and returns its reported tags.</summary>
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
