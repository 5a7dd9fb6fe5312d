// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>Options of the log stamp, bound to the section <c>Acgs:Logging</c>.</summary>
public sealed class LoggingOptions
{
    internal const string Section = "Acgs:Logging";

    /// <summary>
    /// Whether the host fails to start if log records lack the stamp. If <see langword="false"/>, it logs a warning and sets the gauge
    /// <c>acgs.log.stamp.verified</c> to 0. Default: <see langword="true"/> in the environment <c>Development</c>, otherwise
    /// <see langword="false"/>.
    /// </summary>
    public bool? Strict { get; set; }

    /// <summary>
    /// Whether the text formats of the console, <c>simple</c> and <c>systemd</c>, show the stamp after each message; other formats always
    /// show it. Read once at start. Default: <see langword="true"/>.
    /// </summary>
    public bool StampText { get; set; } = true;
}
