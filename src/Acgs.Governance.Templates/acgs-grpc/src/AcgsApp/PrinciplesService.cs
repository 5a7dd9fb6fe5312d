// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.Core;

namespace AcgsNamespace;

/// <summary>Serves principles.proto.</summary>
public sealed class PrinciplesService : Principles.PrinciplesBase
{
    /// <inheritdoc/>
    public override Task<PrincipleReply> Get(PrincipleRequest request, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(new PrincipleReply { Text = $"The principle {request.Name}." });
    }
}
