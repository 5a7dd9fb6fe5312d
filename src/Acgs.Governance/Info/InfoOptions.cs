// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Health;

namespace Acgs.Governance.Info;

/// <summary>Who sees what of <c>/info</c>: the section <c>Acgs:Info</c>.</summary>
public sealed class InfoOptions
{
    /// <summary>The configuration section of these options.</summary>
    internal const string Section = "Acgs:Info";

    /// <summary>
    /// Who sees <c>commit</c> and <c>library_version</c>, which tell an attacker what exactly runs. Everybody sees the service, its
    /// version and the hashes: <c>/health</c>, the refusals and every response state them anyway.
    /// Default: <see cref="HealthVisibility.Loopback"/>. Behind a proxy on the same machine that adds none of <c>Forwarded</c>,
    /// <c>X-Forwarded-For</c> and <c>X-Real-IP</c> every caller is local: choose another value there.
    /// </summary>
    [EnumDataType(typeof(HealthVisibility), ErrorMessage = "must be Loopback, WhenAuthorized, Always or Never")]
    public HealthVisibility Details { get; set; } = HealthVisibility.Loopback;
}
