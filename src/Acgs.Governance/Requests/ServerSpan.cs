// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Requests;

/// <summary>The activity that the server started for a request; the current activity may be a child of it.</summary>
internal static class ServerSpan
{
    public const string HashTag = "constitutional.hash";

    /// <summary>Tags the span with the hash if it is recorded.</summary>
    public static void Tag(HttpContext context, string hash)
    {
        // Cheaper than the feature: the current activity is the server's or a child of it.
        if (Activity.Current is null)
        {
            return;
        }

        // Without a listener, the server starts an activity for its log scope, which requests all data too.
        if (Find(context) is { IsAllDataRequested: true } span && span.Source.HasListeners())
        {
            span.SetTag(HashTag, hash);
        }
    }

    /// <summary>Excludes a request from traces.</summary>
    public static void LeaveOut(HttpContext context)
    {
        // The server has already started a span; exporters drop one that is not recorded.
        if (Find(context) is { } span)
        {
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            span.IsAllDataRequested = false;
        }
    }

    private static Activity? Find(HttpContext context) => context.Features.Get<IHttpActivityFeature>()?.Activity;
}
