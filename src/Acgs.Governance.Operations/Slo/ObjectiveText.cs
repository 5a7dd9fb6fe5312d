// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Monitoring.Objectives;

namespace Acgs.Governance.Operations.Slo;

/// <summary>Values of objectives for people.</summary>
internal static class ObjectiveText
{
    /// <summary>A value in its unit.</summary>
    public static string Format(double value, ObjectiveUnit unit) => unit switch
    {
        ObjectiveUnit.Seconds => string.Create(CultureInfo.InvariantCulture, $"{1_000 * value:0.###} ms"),
        ObjectiveUnit.Share => string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.###} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.#}/s"),
    };

    /// <summary>The target of an objective.</summary>
    public static string TargetOf(Objective objective) =>
        $"{(objective.IsLeast ? "at least" : "at most")} {Format(objective.Target, objective.Unit)}";

    /// <summary>What was measured, with the target.</summary>
    public static string Of(ObjectiveReading reading) =>
        $"{(reading.Value is { } value ? Format(value, reading.Objective.Unit) : "no data")}, {TargetOf(reading.Objective)} promised";
}
