// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Where <c>UseAcgsGovernance</c> was called. At the root of the pipeline it means every request, and those are evaluated ahead of what the
/// framework adds by itself, such as authentication. In a branch it means the requests of that branch, and there it stays.
/// </summary>
internal sealed class CompliancePlacement
{
    private const string RootMarker = "Acgs.Governance.Root";

    /// <summary>Whether it was called at the root.</summary>
    public bool IsAtRoot { get; private set; }

    /// <summary>Whether it was called in a branch.</summary>
    public bool IsInBranch { get; private set; }

    /// <summary>Remembers the builder of the host's pipeline. Branches copy its properties, and are other builders.</summary>
    public static void MarkRoot(IApplicationBuilder app) => app.Properties[RootMarker] = app;

    /// <summary>Takes note of a call; whether the place needs a middleware of its own.</summary>
    public bool Add(IApplicationBuilder app)
    {
        if (app is WebApplication || (app.Properties.TryGetValue(RootMarker, out var root) && ReferenceEquals(root, app)))
        {
            IsAtRoot = true;
            return false;
        }

        return IsInBranch = true;
    }
}
