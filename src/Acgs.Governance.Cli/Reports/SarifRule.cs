// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Reports;

/// <summary>A rule in SARIF.</summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter json, RuleText rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", NameOf(rule.Id));
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Explanation);
        json.WriteStartObject("help");
        json.WriteString("text", $"{rule.Explanation}\n\n{rule.Fix}\n\nacgs-cli explain {rule.Id} tells all.");
        json.WriteString("markdown", rule.Page);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.Id == RuleIds.Outdated ? "note" : "error");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue("governance");
        json.WriteEndArray();
        json.WriteString("precision", "very-high");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string NameOf(string id) => id switch
    {
        RuleIds.Missing => nameof(HeaderVerdict.Missing),
        RuleIds.WrongHash => nameof(HeaderVerdict.WrongHash),
        RuleIds.Duplicate => nameof(HeaderVerdict.Duplicate),
        RuleIds.Misplaced => nameof(HeaderVerdict.Misplaced),
        RuleIds.Outdated => nameof(HeaderVerdict.Outdated),
        _ => nameof(HeaderVerdict.Malformed),
    };

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
