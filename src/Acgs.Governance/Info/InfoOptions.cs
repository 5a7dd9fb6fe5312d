// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Configuration;
using Acgs.Governance.Health;

namespace Acgs.Governance.Info;

/// <summary>Who sees what of <c>/info</c>: the section <c>Acgs:Info</c>.</summary>
public sealed class InfoOptions : IValidatableObject
{
    /// <summary>The configuration section of these options.</summary>
    internal const string Section = "Acgs:Info";

    private const string DefaultPath = "/info";

    /// <summary>
    /// The path. An endpoint of the application at that path comes before ours. Default: <c>/info</c>. Range: a path that begins with
    /// <c>/</c>, without wildcards and escapes.
    /// </summary>
    [AbsolutePath(DefaultPath)]
    public string Path { get; set; } = DefaultPath;

    /// <summary>
    /// Who sees <c>commit</c> and <c>library_version</c>, which tell an attacker what exactly runs. Everybody sees the service, its
    /// version and the hashes: <c>/health</c>, the refusals and every response state them anyway.
    /// Default: <see cref="HealthVisibility.Loopback"/>. Behind a proxy on the same machine that adds none of <c>Forwarded</c>,
    /// <c>X-Forwarded-For</c> and <c>X-Real-IP</c>, and asks for <c>localhost</c>, every caller is local: choose another value there.
    /// </summary>
    [EnumDataType(typeof(HealthVisibility), ErrorMessage = "must be Loopback, WhenAuthorized, Always or Never")]
    public HealthVisibility Details { get; set; } = HealthVisibility.Loopback;

    /// <summary>
    /// The name of the authorization policy that a caller must meet to see the details, with <see cref="HealthVisibility.WhenAuthorized"/>.
    /// Default: none, whom authentication has recognised sees them.
    /// </summary>
    public string? Policy { get; set; }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (Policy is not null && Details != HealthVisibility.WhenAuthorized)
        {
            yield return new ValidationResult(
                $"is set, but Acgs:Info:Details is {Details}; only WhenAuthorized asks a policy", [nameof(Policy)]);
        }
    }
}
