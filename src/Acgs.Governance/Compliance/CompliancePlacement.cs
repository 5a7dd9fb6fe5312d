// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Records where <c>UseAcgsGovernance</c> was called. At the root of the pipeline it evaluates every request, ahead of middleware that the
/// framework adds automatically, such as authentication. In a branch it evaluates the requests of that branch, at that position.
/// </summary>
internal sealed class CompliancePlacement
{
    private const string RootMarker = "Acgs.Governance.Root";

    public bool IsAtRoot { get; private set; }

    public bool IsInBranch { get; private set; }

    /// <summary>Stores the builder of the root pipeline. Branches copy its properties but are other builders.</summary>
    public static void MarkRoot(IApplicationBuilder app) => app.Properties[RootMarker] = app;

    /// <summary>Records a call; returns whether the branch needs its own middleware.</summary>
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
