// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.ComponentModel.DataAnnotations;

namespace Acgs.Governance.Configuration;

/// <summary>
/// Validates a literal path such as <c>/docs</c>. Any other value would never match: paths are compared decoded and without patterns.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AbsolutePathAttribute(string example) : ValidationAttribute
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create("%\\?#*{}");

    /// <summary>The rule, to complete an error message.</summary>
    public static string Rule(string example) =>
        $"must be a path such as {example}: it starts with '/', has at least one segment, does not end with '/', and contains no wildcard, "
        + "query, escape, dot segment or control character";

    public static bool IsPath(string? path) =>
        path is { Length: > 1 } && path[0] == '/' && path[^1] != '/' && !path.Contains("//", StringComparison.Ordinal)
        && !path.AsSpan().ContainsAny(Reserved) && !path.Split('/').Any(segment => segment is "." or "..") && path.All(LogSanitizer.IsPrintable);

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        IsPath((string?)value) ? ValidationResult.Success : new ValidationResult(Rule(example), [validationContext.MemberName!]);
}
