// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Predefined values for <see cref="HealthOptions.ResponseWriter"/>.</summary>
public static class HealthResponseWriters
{
    // Escapes the same characters as the package of HealthChecks.UI.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>
    /// Writes the JSON format of HealthChecks.UI, as <c>UIResponseWriter</c> of <c>AspNetCore.HealthChecks.UI.Client</c> does, but without
    /// exceptions and data.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="report">The report to write.</param>
    /// <returns>A task that completes when the response is written.</returns>
    public static async Task WriteHealthChecksUI(HttpContext context, HealthReport report)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(report);
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.Body, Options);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        json.WriteString("totalDuration", Text(report.TotalDuration));
        json.WriteStartObject("entries");
        foreach (var (name, entry) in report.Entries)
        {
            Write(json, name, entry);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, HealthReportEntry entry)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("data");
        json.WriteEndObject();
        if (entry.Description is { } description)
        {
            json.WriteString("description", description);
        }

        json.WriteString("duration", Text(entry.Duration));
        json.WriteString("status", entry.Status.ToString());
        json.WriteStartArray("tags");
        foreach (var tag in entry.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Text(TimeSpan duration) => duration.ToString("c", CultureInfo.InvariantCulture);
}
