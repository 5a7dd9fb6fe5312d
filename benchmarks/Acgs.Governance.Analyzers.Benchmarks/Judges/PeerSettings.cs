// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using System.Xml.Linq;

namespace Acgs.Governance.Analyzers.Benchmarks.Judges;

/// <summary>The settings files of peers that do not read <c>.editorconfig</c>.</summary>
internal static class PeerSettings
{
    public static string StyleCop(string[] header) => JsonSerializer.Serialize(new
    {
        settings = new
        {
            documentationRules = new { xmlHeader = false, copyrightText = string.Join('\n', header) },
        },
    });

    public static string SonarLint(string[] header) => new XElement(
        "AnalysisInput",
        new XElement("Rules", new XElement(
            "Rule",
            new XElement("Key", "S1451"),
            new XElement("Parameters", new XElement(
                "Parameter", new XElement("Key", "headerFormat"), new XElement("Value", HeaderText.AsComment(header))))))).ToString();
}
