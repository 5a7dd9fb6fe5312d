// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>
/// The two formats of the exposition, and the collection of the tests that serve it: OpenTelemetry listens by name to the whole
/// process, so two services at once would share their series.
/// </summary>
internal static partial class Formats
{
    public const string Text = "text/plain";
    public const string OpenMetrics = "application/openmetrics-text; version=1.0.0";

    /// <summary>Replaces what no clock of ours determines: the exporter's instants of the birth of each counter.</summary>
    public static string WithoutInstants(string exposition) => Instants().Replace(exposition, "$1 INSTANT");

    [GeneratedRegex(@"^([a-z_]+_created\{[^}]*\}) [0-9.]+$", RegexOptions.Multiline)]
    private static partial Regex Instants();
}
