// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Acgs.Governance.Configuration;

namespace Acgs.Governance.Health;

/// <summary>How dependencies are watched and who sees the result: the section <c>Acgs:Health</c>.</summary>
public sealed class HealthOptions : IValidatableObject
{
    /// <summary>The configuration section of these options.</summary>
    internal const string Section = "Acgs:Health";

    private const string MinimumPeriod = "00:00:00.100";

    /// <summary>How often each dependency is probed. Default: 5 seconds. Range: 100 milliseconds to 1 hour.</summary>
    [TimeRange(MinimumPeriod, "01:00:00")]
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// When a probe that has not answered is given up and its dependency reported as failed. Default: 2 seconds.
    /// Range: 10 milliseconds to <see cref="Period"/>.
    /// </summary>
    [TimeRange("00:00:00.010", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Who sees the single checks. Default: <see cref="HealthVisibility.Loopback"/>. Behind a proxy on the same machine that adds
    /// none of <c>Forwarded</c>, <c>X-Forwarded-For</c> and <c>X-Real-IP</c> every caller is local: choose another value there.
    /// </summary>
    [EnumDataType(typeof(HealthVisibility), ErrorMessage = "must be Loopback, WhenAuthorized, Always or Never")]
    public HealthVisibility Checks { get; set; } = HealthVisibility.Loopback;

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        // A period that is wrong by itself is one finding, not two.
        if (Timeout > Period && Period >= TimeSpan.Parse(MinimumPeriod, CultureInfo.InvariantCulture))
        {
            yield return new ValidationResult(
                $"is {Timeout}, longer than Acgs:Health:Period ({Period}); a probe must end before the next one is due", [nameof(Timeout)]);
        }
    }
}
