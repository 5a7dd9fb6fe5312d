// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Requests;

/// <summary>The activity that the server has begun for a request; a child of it may be the current one.</summary>
internal static class ServerSpan
{
    /// <summary>The tag that states the active hash.</summary>
    public const string HashTag = "constitutional.hash";

    /// <summary>States the hash on the span, if somebody records it.</summary>
    public static void Tag(HttpContext context, string hash)
    {
        // Nearly free, where the feature is not: the server's activity, if there is one, or a child of it is the current one.
        if (Activity.Current is null)
        {
            return;
        }

        // Without a listener the server begins an activity for the sake of its log, and that one asks for all data too.
        if (Find(context) is { IsAllDataRequested: true } span && span.Source.HasListeners())
        {
            span.SetTag(HashTag, hash);
        }
    }

    /// <summary>Keeps a request out of traces.</summary>
    public static void LeaveOut(HttpContext context)
    {
        // The server has begun a span already; exporters drop one that is not recorded.
        if (Find(context) is { } span)
        {
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            span.IsAllDataRequested = false;
        }
    }

    private static Activity? Find(HttpContext context) => context.Features.Get<IHttpActivityFeature>()?.Activity;
}
