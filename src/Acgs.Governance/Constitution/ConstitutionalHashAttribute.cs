// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;

namespace Acgs.Governance.Constitution;

/// <summary>Validates a hash: exactly 16 lower-case hexadecimal digits, or <see langword="null"/> for the default.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConstitutionalHashAttribute : ValidationAttribute
{
    /// <summary>The rule and the shape of the value, without the value itself.</summary>
    public static string Explain(string? value) => value is null
        ? "must be exactly 16 lower-case hexadecimal digits, but it is not set"
        : $"must be exactly 16 lower-case hexadecimal digits, but {HashFormat.DescribeShape(value)}";

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || HashFormat.IsWellFormed(value as string)
            ? ValidationResult.Success
            : new ValidationResult(Explain(value as string), [validationContext.MemberName!]);
}
