// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Checking;
using Acgs.Governance.Cli.Fixing;

namespace Acgs.Governance.Cli.Output;

/// <summary>The report for programs: one document.</summary>
internal static class JsonReport
{
    public static void Write(CheckResult check, Stream output, FixResult? fix = null)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true });
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var finding in Finding.Of(check))
        {
            json.WriteStartObject();
            json.WriteString("path", finding.Path);
            json.WriteNumber("line", finding.Detail.Line);
            json.WriteString("id", finding.Id);
            json.WriteString("verdict", finding.Verdict.ToString());
            json.WriteString("found", finding.Detail.Found);
            json.WriteString("expected", finding.Detail.Expected);
            json.WriteBoolean("fixable", finding.Detail.IsFixable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        fix?.WriteTo(json);
        json.WriteEndObject();
    }
}
