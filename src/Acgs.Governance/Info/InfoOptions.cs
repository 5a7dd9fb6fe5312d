// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Configuration;
using Acgs.Governance.Health;

namespace Acgs.Governance.Info;

/// <summary>Options of <c>/info</c>, bound to the section <c>Acgs:Info</c>.</summary>
public sealed class InfoOptions : IValidatableObject
{
    internal const string Section = "Acgs:Info";

    private const string DefaultPath = "/info";

    /// <summary>
    /// The path of the endpoint. An endpoint of the application at the same path takes precedence. Default: <c>/info</c>. Range: a path
    /// that starts with <c>/</c>, without wildcards and escapes.
    /// </summary>
    [AbsolutePath(DefaultPath)]
    public string Path { get; set; } = DefaultPath;

    /// <summary>
    /// Who sees <c>commit</c> and <c>library_version</c>, which help an attacker to identify the build. Service name, version and hashes
    /// are public: <c>/health</c>, refusals and response headers state them too. Default: <see cref="HealthVisibility.Loopback"/>. Behind a
    /// local proxy that sends none of <c>Forwarded</c>, <c>X-Forwarded-For</c> and <c>X-Real-IP</c> and requests <c>localhost</c>, every
    /// caller counts as local: choose another value there.
    /// </summary>
    [EnumDataType(typeof(HealthVisibility), ErrorMessage = "must be Loopback, WhenAuthorized, Always or Never")]
    public HealthVisibility Details { get; set; } = HealthVisibility.Loopback;

    /// <summary>
    /// The authorization policy that callers must satisfy to see the details if <c>Details</c> is
    /// <see cref="HealthVisibility.WhenAuthorized"/>. Default: none, every authenticated caller sees them.
    /// </summary>
    public string? Policy { get; set; }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (Policy is not null && Details != HealthVisibility.WhenAuthorized)
        {
            yield return new ValidationResult(
                $"is set, but Acgs:Info:Details is {Details}; a policy requires WhenAuthorized", [nameof(Policy)]);
        }
    }
}
