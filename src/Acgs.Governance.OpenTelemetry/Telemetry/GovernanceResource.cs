// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.Extensions.Options;
using OpenTelemetry.Resources;

namespace Acgs.Governance.Telemetry;

/// <summary>Builds the resource attributes of a governed service.</summary>
internal sealed class GovernanceResource(ConstitutionalHashes hashes, IOptions<GovernanceOptions> options)
{
    public const string Hash = "constitutional_hash";

    public void Describe(ResourceBuilder resource) => resource
        .AddService(options.Value.Service!, serviceVersion: options.Value.Version, autoGenerateServiceInstanceId: false)
        // The SDK applied the environment first; operator settings must win, so they are applied again.
        .AddEnvironmentVariableDetector();

    public void Stamp(ResourceBuilder resource) => resource.AddAttributes([new(Hash, hashes.Active)]);

    /// <summary>The stamp keys that <paramref name="resource"/> already has. An operator may override the service name.</summary>
    public StampKeys StatedOn(Resource resource) =>
        new(IsStampedOn(resource), resource.Attributes.Contains(new("service.name", options.Value.Service!)));

    public bool IsStampedOn(Resource resource) => resource.Attributes.Contains(new(Hash, hashes.Active));
}
