// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Tests.Requests;

/// <summary>The activity of a request, as the server hands it on.</summary>
internal sealed class SpanFeature(Activity activity) : IHttpActivityFeature
{
    public Activity Activity { get; set; } = activity;
}
