// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Acgs.Governance.Configuration;

/// <summary>
/// Validates the range of a number. The validator generated for the framework's attribute prepends "The field" and the class name to the
/// message.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NumberRangeAttribute(double minimum, double maximum) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is null)
        {
            return ValidationResult.Success;
        }

        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return number >= minimum && number <= maximum
            ? ValidationResult.Success
            : new ValidationResult(
                string.Create(CultureInfo.InvariantCulture, $"is {number}, but must be between {minimum} and {maximum}"),
                [validationContext.MemberName!]);
    }
}
