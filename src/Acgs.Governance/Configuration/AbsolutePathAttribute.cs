// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Compliance;

namespace Acgs.Governance.Configuration;

/// <summary>
/// Takes a path that names its segments, such as <c>/docs</c>. Any other would match nothing: the server hands paths over decoded and
/// resolved, and there are no patterns.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AbsolutePathAttribute(string example) : ValidationAttribute
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create("%\\?#*{}");

    /// <summary>What is asked of a path.</summary>
    public static string Rule(string example) =>
        $"must be a path such as {example}: it begins with '/', names at least one segment, does not end with '/', and has no wildcard, "
        + "query, escape, dot segment or control character";

    public static bool IsPath(string? path) =>
        path is { Length: > 1 } && path[0] == '/' && path[^1] != '/' && !path.Contains("//", StringComparison.Ordinal)
        && !path.AsSpan().ContainsAny(Reserved) && !path.Split('/').Any(segment => segment is "." or "..") && path.All(PolicyText.IsPrintable);

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        IsPath((string?)value) ? ValidationResult.Success : new ValidationResult(Rule(example), [validationContext.MemberName!]);
}
