// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The run in SARIF: its exit code, files that could not be read, and results that were left out.</summary>
internal static class SarifInvocation
{
    public static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteNumber("exitCode", report.ExitCode);
        json.WriteBoolean("executionSuccessful", report.Unreadable.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var file in report.Unreadable)
        {
            WriteNotification(json, "error", $"{VisibleText.Of(file.Path)}: {file.Reason}");
        }

        if (SarifReport.Omission(report) is { } omission)
        {
            WriteNotification(json, "warning", omission + ".");
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, string level, string message)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        json.WriteStartObject("message");
        json.WriteString("text", message);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
