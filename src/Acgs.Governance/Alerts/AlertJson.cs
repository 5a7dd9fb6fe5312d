// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using System.Text.Json.Serialization;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts;

/// <summary>The JSON of alerts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = 8,
    Converters = [typeof(NameConverter<AlertStatus>), typeof(NameConverter<ViolationSeverity>)])]
[JsonSerializable(typeof(Alert))]
internal sealed partial class AlertJson : JsonSerializerContext
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MostBytes = 20_000;

    public static byte[] Write(Alert alert) => JsonSerializer.SerializeToUtf8Bytes(alert, Default.Alert);

    /// <summary>Reads an alert; <see langword="null"/> if the text is none. Unknown members are ignored.</summary>
    public static Alert? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.Alert);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Numbers are no names.
    private sealed class NameConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
        where T : struct, Enum;
}
