// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Cli.Reports;

/// <summary>A run of a check as SARIF has it.</summary>
/// <param name="Category">What code scanning keeps runs apart by.</param>
/// <param name="ExitCode">The exit code of the program.</param>
/// <param name="Notifications">What kept it from checking all, with the level of each.</param>
/// <param name="WriteRules">Writes the rules.</param>
/// <param name="WriteResults">Writes the results, and properties of the run.</param>
internal sealed record SarifRun(
    string Category,
    int ExitCode,
    IReadOnlyList<(string Level, string Text)> Notifications,
    Action<Utf8JsonWriter> WriteRules,
    Action<Utf8JsonWriter> WriteResults);
