// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Nodes;
using Acgs.Governance.Monitoring.Dashboards.Model;
using static Acgs.Governance.Monitoring.Export.JsonText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>What only panels of a kind have.</summary>
internal static class PanelOptions
{
    public static JsonObject Of(Panel panel) => panel.Kind switch
    {
        PanelKind.Stat => Stat(panel),
        PanelKind.TimeSeries => new()
        {
            ["legend"] = new JsonObject { ["calcs"] = new JsonArray(), ["displayMode"] = "list", ["placement"] = "bottom", ["showLegend"] = true },
            ["tooltip"] = new JsonObject { ["mode"] = "multi", ["sort"] = "desc" },
        },
        _ => new() { ["cellHeight"] = "sm", ["frameIndex"] = 0, ["showHeader"] = true },
    };

    /// <summary>The fields' configuration of a kind.</summary>
    public static JsonObject CustomOf(Panel panel) => panel.Kind switch
    {
        PanelKind.Stat => [],
        PanelKind.TimeSeries => Lines(panel),
        _ => new() { ["align"] = "auto", ["cellOptions"] = new JsonObject { ["type"] = "auto" }, ["inspect"] = false },
    };

    private static JsonObject Stat(Panel panel) => new()
    {
        ["colorMode"] = panel.Limits.Any || panel.Texts.Count > 0 ? "background" : "value",
        ["graphMode"] = "none",
        ["justifyMode"] = "auto",
        ["orientation"] = "auto",
        ["percentChangeColorMode"] = "standard",
        ["reduceOptions"] = new JsonObject { ["calcs"] = Texts("lastNotNull"), ["fields"] = "", ["values"] = false },
        ["showPercentChange"] = false,
        ["textMode"] = panel.IsNameOnly ? "name" : "auto",
        ["wideLayout"] = true,
    };

    private static JsonObject Lines(Panel panel)
    {
        var lines = new JsonObject
        {
            ["drawStyle"] = "line",
            ["fillOpacity"] = 10,
            ["lineInterpolation"] = "linear",
            ["lineWidth"] = 1,
            ["showPoints"] = "auto",
            ["spanNulls"] = false,
            ["thresholdsStyle"] = new JsonObject { ["mode"] = panel.Limits.Any ? "line" : "off" },
        };
        if (panel.Limits.Any)
        {
            // The axis does not grow for a line that no value comes near.
            lines["axisSoftMax"] = panel.Limits.Steps[^1].From;
        }

        return lines;
    }
}
