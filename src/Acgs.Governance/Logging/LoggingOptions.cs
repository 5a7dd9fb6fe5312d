// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>How the stamp of log records is shown and proven: the section <c>Acgs:Logging</c>.</summary>
public sealed class LoggingOptions
{
    /// <summary>The configuration section of these options.</summary>
    internal const string Section = "Acgs:Logging";

    /// <summary>
    /// Whether the service starts only if its log records carry the stamp. If not, it logs a warning and the gauge
    /// <c>acgs.log.stamp.verified</c> is 0. Default: <see langword="true"/> in the environment <c>Development</c>, <see langword="false"/> elsewhere.
    /// </summary>
    public bool? Strict { get; set; }

    /// <summary>
    /// Whether the text formats of the console, <c>simple</c> and <c>systemd</c>, show the stamp behind each message; other formats always
    /// show it. Read once. Default: <see langword="true"/>.
    /// </summary>
    public bool StampText { get; set; } = true;
}
