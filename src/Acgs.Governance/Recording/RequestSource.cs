// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Recording;

/// <summary>The request of a violation, read only if there is one; the default value of this type stands for a message.</summary>
internal readonly struct RequestSource(HttpContext context, Endpoint? endpoint)
{
    private static readonly string[] Methods =
    [
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options, HttpMethods.Trace,
        HttpMethods.Connect, ViolationKind.None,
    ];

    /// <summary>Its method, route template and client.</summary>
    public (string Method, string Route, IPAddress? Client) Read() => (
        context is null ? ViolationKind.None : Method(context.Request.Method),
        (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? ViolationKind.None,
        context?.Connection.RemoteIpAddress);

    /// <summary>A method of the closed set.</summary>
    public static string Method(string stated)
    {
        var method = HttpMethods.GetCanonicalizedValue(stated);
        return Methods.Contains(method) ? method : ViolationKind.Other;
    }
}
