// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Acgs.Governance.Health;

/// <summary>Validates options that depend on each other.</summary>
internal static class HealthOptionsRules
{
    public static IEnumerable<ValidationResult> Validate(HealthOptions options)
    {
        if (options.Policy is not null && options.Checks != HealthVisibility.WhenAuthorized)
        {
            yield return new($"is set, but Acgs:Health:Checks is {options.Checks}; a policy requires WhenAuthorized", [nameof(options.Policy)]);
        }

        // A period out of its range is reported once, not again by comparison.
        var minimum = TimeSpan.Parse(HealthOptions.MinimumPeriod, CultureInfo.InvariantCulture);
        if (options.Period < minimum)
        {
            yield break;
        }

        if (options.Timeout > options.Period)
        {
            yield return new(
                $"is {options.Timeout}, longer than Acgs:Health:Period ({options.Period}); shorten the timeout or lengthen the period",
                [nameof(options.Timeout)]);
        }

        if (options.PeriodWhenDown >= minimum && options.PeriodWhenDown < options.Period)
        {
            yield return new(
                $"is {options.PeriodWhenDown}, shorter than Acgs:Health:Period ({options.Period}); set it to at least that period",
                [nameof(options.PeriodWhenDown)]);
        }
    }
}
