// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Acgs.Governance.Alerts;
using Acgs.Governance.Configuration;
using Acgs.Governance.Constitution;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Configuration.Schema;

/// <summary>Parts of a JSON schema.</summary>
internal static class SchemaNode
{
    private const string Time = @"^([01]?\d|2[0-3]):[0-5]?\d(:[0-5]?\d(\.\d{1,7})?)?$";
    private const string Hash = "^[0-9a-f]{16}$";

    public static JsonObject Object() => new() { ["type"] = "object", ["properties"] = new JsonObject(), ["additionalProperties"] = false };

    /// <summary>The schema of a section below another; <c>*</c> is one of any name.</summary>
    public static JsonObject Below(JsonObject parent, string name)
    {
        if (name == "*")
        {
            parent.Remove("properties");
            parent["additionalProperties"] = Object();
            return parent["additionalProperties"]!.AsObject();
        }

        var properties = parent["properties"]!.AsObject();
        properties[name] ??= Object();
        return properties[name]!.AsObject();
    }

    /// <summary>Describes an options class.</summary>
    public static JsonObject Fill(JsonObject node, Type options)
    {
        node["description"] ??= DocComments.Of(options);
        var defaults = Activator.CreateInstance(options)!;
        foreach (var property in options.GetProperties())
        {
            if (Describe(property) is { } described)
            {
                described["description"] = DocComments.Of(property);
                AddDefault(described, property.GetValue(defaults));
                AddBounds(described, property);
                node["properties"]![property.Name] = described;
            }
        }

        return node;
    }

    // Nothing where the library reads nothing from configuration.
    private static JsonObject? Describe(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            _ when type == typeof(IList<string>) => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            _ when type == typeof(IList<AcceptedHash>) => new() { ["type"] = "array", ["items"] = Fill(Object(), typeof(AcceptedHash)) },
            _ when type == typeof(IList<AlertMaintenanceOptions>) => new() { ["type"] = "array", ["items"] = Fill(Object(), typeof(AlertMaintenanceOptions)) },
            _ when type == typeof(IDictionary<string, AlertWebhookOptions>) => Named(Fill(Object(), typeof(AlertWebhookOptions))),
            _ when type == typeof(IDictionary<string, ViolationSeverity>) => Named(Names(typeof(ViolationSeverity))),
            _ when type == typeof(string) => new() { ["type"] = "string" },
            _ when !SettingParser.Supports(type) => null,
            _ when type.IsEnum => Names(type),
            _ when type == typeof(bool) => new() { ["type"] = "boolean" },
            _ when type == typeof(int) => new() { ["type"] = "integer" },
            _ when type == typeof(double) => new() { ["type"] = "number" },
            _ when type == typeof(TimeSpan) => new() { ["type"] = "string", ["pattern"] = Time },
            _ when type == typeof(DateTimeOffset) => new() { ["type"] = "string", ["format"] = "date-time" },
            _ => throw new NotSupportedException($"{property.DeclaringType}.{property.Name}: say here how the schema describes {type}."),
        };
    }

    private static JsonObject Named(JsonObject entry) => new() { ["type"] = "object", ["additionalProperties"] = entry };

    private static JsonObject Names(Type type) => new() { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)name)]) };

    private static void AddDefault(JsonObject node, object? value)
    {
        JsonNode? known = value switch
        {
            bool flag => flag,
            int number => number,
            double number => number,
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            Enum name => name.ToString(),
            string { Length: > 0 } text => text,
            _ => null,
        };
        if (known is not null)
        {
            node["default"] = known;
        }
    }

    private static void AddBounds(JsonObject node, PropertyInfo property)
    {
        foreach (var bound in property.GetCustomAttributesData())
        {
            if (bound.AttributeType == typeof(NumberRangeAttribute))
            {
                node["minimum"] = Number(bound.ConstructorArguments[0]);
                node["maximum"] = Number(bound.ConstructorArguments[1]);
            }
            else if (bound.AttributeType == typeof(StringLengthAttribute))
            {
                node["minLength"] = (int)bound.NamedArguments.Single(argument => argument.MemberName == "MinimumLength").TypedValue.Value!;
                node["maxLength"] = (int)bound.ConstructorArguments[0].Value!;
            }
            else if (bound.AttributeType == typeof(ConstitutionalHashAttribute))
            {
                node["pattern"] = Hash;
            }
        }

        // It is validated in the list that it stands in.
        if (property.DeclaringType == typeof(AcceptedHash) && property.Name == nameof(AcceptedHash.Hash))
        {
            node["pattern"] = Hash;
        }
    }

    private static JsonNode Number(CustomAttributeTypedArgument argument) =>
        argument.Value is double number && number != Math.Floor(number) ? number : Convert.ToInt64(argument.Value, CultureInfo.InvariantCulture);
}
