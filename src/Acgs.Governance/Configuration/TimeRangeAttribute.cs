// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Acgs.Governance.Configuration;

/// <summary>
/// Validates the range of a <see cref="TimeSpan"/>. The framework's attribute needs reflection for that type, which trimming removes.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeRangeAttribute(string minimum, string maximum) : ValidationAttribute
{
    private readonly TimeSpan _minimum = TimeSpan.Parse(minimum, CultureInfo.InvariantCulture);
    private readonly TimeSpan _maximum = TimeSpan.Parse(maximum, CultureInfo.InvariantCulture);

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || (value is TimeSpan time && time >= _minimum && time <= _maximum)
            ? ValidationResult.Success
            : new ValidationResult($"is {value}, but must be between {minimum} and {maximum}", [validationContext.MemberName!]);
}
