// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.ComponentModel.DataAnnotations;

namespace Acgs.Governance.Compliance;

/// <summary>How requests are judged: the section <c>Acgs:Compliance</c>.</summary>
public sealed class ComplianceOptions : IValidatableObject
{
    /// <summary>The configuration section of these options.</summary>
    internal const string Section = "Acgs:Compliance";

    private static readonly SearchValues<char> Reserved = SearchValues.Create("%\\?#*{}");

    /// <summary>What happens to a request that states a wrong hash. Default: <see cref="ComplianceMode.Enforce"/>.</summary>
    [EnumDataType(typeof(ComplianceMode), ErrorMessage = "must be Enforce, Report or Stamp")]
    public ComplianceMode Mode { get; set; } = ComplianceMode.Enforce;

    /// <summary>
    /// Paths whose requests are not judged, besides the health and metrics endpoints. Each begins with <c>/</c> and exempts
    /// itself and what lies below it, by whole segments: <c>/docs</c> exempts <c>/docs/a</c> but not <c>/docsX</c>. An endpoint that
    /// requires the header is judged there too. Default: none.
    /// </summary>
    public IList<string> ExemptPaths { get; } = [];

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        for (var index = 0; index < ExemptPaths.Count; index++)
        {
            if (!IsPath(ExemptPaths[index]))
            {
                yield return new ValidationResult(
                    "must be a path such as /docs: it begins with '/', names at least one segment, does not end with '/', and has no wildcard, "
                    + "query, escape, dot segment or control character",
                    [$"{nameof(ExemptPaths)}[{index}]"]);
            }
        }
    }

    // Such a path would exempt nothing: the server hands paths over decoded and resolved, and there are no patterns.
    private static bool IsPath(string? path) =>
        path is { Length: > 1 } && path[0] == '/' && path[^1] != '/' && !path.Contains("//", StringComparison.Ordinal)
        && !path.AsSpan().ContainsAny(Reserved) && !path.Split('/').Any(segment => segment is "." or "..") && path.All(PolicyText.IsPrintable);
}
