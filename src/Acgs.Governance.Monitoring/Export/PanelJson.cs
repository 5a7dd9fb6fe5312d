// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.Json.Nodes;
using Acgs.Governance.Monitoring.Dashboards.Model;
using static Acgs.Governance.Monitoring.Export.JsonText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>A panel as Grafana reads it.</summary>
internal static class PanelJson
{
    public static JsonObject Write(Panel panel, int id, JsonObject position, string interval)
    {
        var json = new JsonObject
        {
            ["datasource"] = DashboardFile.DataSource,
            ["description"] = panel.Description,
            ["fieldConfig"] = new JsonObject { ["defaults"] = Defaults(panel), ["overrides"] = List(Overrides(panel)) },
            ["gridPos"] = position,
            ["id"] = id,
            // As often as Prometheus scrapes: $__rate_interval is at least four times as long.
            ["interval"] = interval,
            ["options"] = PanelOptions.Of(panel),
            ["targets"] = List(panel.Queries.Select((query, index) => Target(query, index, panel.Kind))),
            ["title"] = panel.Title,
            ["type"] = panel.Kind.ToString().ToLowerInvariant(),
        };
        if (panel.Kind == PanelKind.Table)
        {
            json["transformations"] = List([Organize(panel)]);
        }

        return json;
    }

    private static JsonObject Target(PanelQuery query, int index, PanelKind kind) => new()
    {
        ["datasource"] = DashboardFile.DataSource,
        ["editorMode"] = "code",
        ["expr"] = query.Expression,
        ["format"] = kind == PanelKind.Table ? "table" : "time_series",
        ["instant"] = kind != PanelKind.TimeSeries,
        ["legendFormat"] = query.Legend,
        ["range"] = kind == PanelKind.TimeSeries,
        ["refId"] = ((char)('A' + index)).ToString(),
    };

    private static JsonObject Defaults(Panel panel)
    {
        var defaults = new JsonObject
        {
            ["color"] = new JsonObject { ["mode"] = panel.Kind == PanelKind.TimeSeries ? "palette-classic" : "thresholds" },
            ["custom"] = PanelOptions.CustomOf(panel),
            ["mappings"] = List(panel.Texts.Count == 0 ? [] : [Mapping(panel.Texts)]),
            ["thresholds"] = new JsonObject
            {
                ["mode"] = "absolute",
                ["steps"] = List(panel.Limits.Steps.Select(step => new JsonObject { ["color"] = step.Color, ["value"] = step.From })),
            },
            ["unit"] = panel.Unit,
        };
        if (panel.Kind == PanelKind.TimeSeries)
        {
            defaults["min"] = 0;
        }

        if (panel.Max is { } max)
        {
            defaults["max"] = max;
        }

        if (panel.Empty is { } empty)
        {
            defaults["noValue"] = empty;
        }

        return defaults;
    }

    private static JsonObject Mapping(IReadOnlyList<ValueText> texts)
    {
        var options = new JsonObject();
        foreach (var (index, text) in texts.Index())
        {
            options[text.Value.ToString(CultureInfo.InvariantCulture)] = new JsonObject { ["color"] = text.Color, ["index"] = index, ["text"] = text.Text };
        }

        return new() { ["options"] = options, ["type"] = "value" };
    }

    private static IEnumerable<JsonObject> Overrides(Panel panel)
    {
        if (panel is { Kind: PanelKind.Table, ValueColumn: { } column, Texts.Count: > 0 })
        {
            yield return Override(column, "custom.cellOptions", new JsonObject { ["type"] = "color-background" });
        }

        if (panel.Link is { } link)
        {
            yield return Override(
                link.Column, "links", List([new JsonObject { ["targetBlank"] = true, ["title"] = link.Title, ["url"] = link.Address }]));
        }
    }

    private static JsonObject Override(string column, string property, JsonNode value) => new()
    {
        ["matcher"] = new JsonObject { ["id"] = "byName", ["options"] = column },
        ["properties"] = List([new JsonObject { ["id"] = property, ["value"] = value }]),
    };

    private static JsonObject Organize(Panel panel)
    {
        var (hidden, order) = (new JsonObject { ["Time"] = true }, new JsonObject());
        foreach (var (index, column) in panel.Columns.Index())
        {
            order[column] = index;
        }

        if (panel.ValueColumn is null)
        {
            hidden["Value"] = true;
        }

        return new()
        {
            ["id"] = "organize",
            ["options"] = new JsonObject
            {
                ["excludeByName"] = hidden,
                ["indexByName"] = order,
                ["renameByName"] = panel.ValueColumn is { } value ? new JsonObject { ["Value"] = value } : new JsonObject(),
            },
        };
    }
}
