// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Measured quantities in JSON; null where there is none.</summary>
internal static class QuantityJson
{
    private const int Digits = 6;

    extension(Utf8JsonWriter json)
    {
        public void WriteSeconds(string name, TimeSpan? span) => json.WriteRatio(name, span?.TotalSeconds);

        public void WriteRatio(string name, double? ratio) =>
            json.WriteNumberOrNull(name, ratio is { } value ? Math.Round(value, Digits) : null);

        public void WriteNumberOrNull(string name, double? number)
        {
            if (number is { } value)
            {
                json.WriteNumber(name, value);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        public void WriteTime(string name, DateTimeOffset? time)
        {
            if (time is { } value)
            {
                json.WriteString(name, value.UtcDateTime);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }
}
