// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.Extensions.Options;
using OpenTelemetry.Resources;

namespace Acgs.Governance.Telemetry;

/// <summary>What the resource of a governed service says: once for all its metrics, traces and logs.</summary>
internal sealed class GovernanceResource(ConstitutionalHashes hashes, IOptions<GovernanceOptions> options)
{
    /// <summary>The attribute that carries the active hash.</summary>
    public const string Hash = "constitutional_hash";

    public void Describe(ResourceBuilder resource) => resource
        .AddService(options.Value.Service!, serviceVersion: options.Value.Version, autoGenerateServiceInstanceId: false)
        // The SDK has read the environment before anything else; what an operator sets there is meant to win.
        .AddEnvironmentVariableDetector();

    public void Stamp(ResourceBuilder resource) => resource.AddAttributes([new(Hash, hashes.Active)]);

    /// <summary>What of the log stamp a resource states as well: an operator may give the service another name.</summary>
    public StampKeys StatedOn(Resource resource) =>
        new(IsStampedOn(resource), resource.Attributes.Contains(new("service.name", options.Value.Service!)));

    public bool IsStampedOn(Resource resource) => resource.Attributes.Contains(new(Hash, hashes.Active));
}
