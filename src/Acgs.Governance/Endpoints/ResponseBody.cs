// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Endpoints;

/// <summary>The body of a response that is written through its pipe.</summary>
internal static class ResponseBody
{
    /// <summary>
    /// Hands on what was written. The server would do it at the end of the request, but not where middleware has put a body of its own
    /// in the place of the server's: there what is not flushed is lost.
    /// </summary>
    public static Task FlushAsync(HttpResponse response)
    {
        // Without the token of the request: the server creates it for whoever asks, and a full pipe ends with the connection anyway.
        var flush = response.BodyWriter.FlushAsync(CancellationToken.None);
        if (!flush.IsCompletedSuccessfully)
        {
            return flush.AsTask();
        }

        // A pooled source is free for its next use only when its result was fetched.
        _ = flush.Result;
        return Task.CompletedTask;
    }
}
