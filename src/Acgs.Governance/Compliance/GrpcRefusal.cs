// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Writes the refusal as a gRPC trailers-only response with status 200. The client receives it immediately, even while it is still sending.
/// </summary>
internal static class GrpcRefusal
{
    private const string PermissionDenied = "7";

    /// <summary>
    /// The content type of the response, or <see langword="null"/> if the request is not a gRPC call. A call is a POST, over HTTP/2 or
    /// later unless it is gRPC-Web; any other client, and a cache, would take status 200 for success.
    /// </summary>
    public static string? FindContentType(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return null;
        }

        var stated = request.ContentType.AsSpan();
        var end = stated.IndexOfAny("+; \t");
        return (end < 0 ? stated : stated[..end]) switch
        {
            var type when Is(type, "application/grpc") && HasTrailers(request.Protocol) => "application/grpc",
            var type when Is(type, "application/grpc-web") => "application/grpc-web",
            var type when Is(type, "application/grpc-web-text") => "application/grpc-web-text",
            _ => null,
        };
    }

    /// <summary>Writes the members of the problem document as trailers <c>acgs-…</c>.</summary>
    public static void Write(HttpResponse response, string contentType, ProblemDetails details)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = contentType;
        response.Headers[HeaderNames.GrpcStatus] = PermissionDenied;
        response.Headers[HeaderNames.GrpcMessage] = GrpcMessageEncoder.Encode(details.Detail ?? "");
        response.Headers["acgs-type"] = GrpcMessageEncoder.Encode(details.Type ?? "");
        response.Headers["acgs-title"] = GrpcMessageEncoder.Encode(details.Title ?? "");
        foreach (var (name, value) in details.Extensions)
        {
            response.Headers[$"acgs-{Key(name)}"] = GrpcMessageEncoder.Encode(value?.ToString() ?? "");
        }
    }

    private static bool HasTrailers(string protocol) => HttpProtocol.IsHttp2(protocol) || HttpProtocol.IsHttp3(protocol);

    private static string Key(string member) => JsonNamingPolicy.KebabCaseLower.ConvertName(member.Replace('_', '-'));

    private static bool Is(ReadOnlySpan<char> type, string known) => type.Equals(known, StringComparison.OrdinalIgnoreCase);
}
