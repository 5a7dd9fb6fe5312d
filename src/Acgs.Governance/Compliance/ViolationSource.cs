// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Compliance;

/// <summary>The origin of a hash, read only if it violates a rule.</summary>
internal readonly struct ViolationSource(HttpContext context, Endpoint? endpoint)
{
    private static readonly string[] Methods =
    [
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options, HttpMethods.Trace,
        HttpMethods.Connect,
    ];

    /// <summary>Creates the violation; the default value of this type stands for a message.</summary>
    public Violation ToViolation(ComplianceRule rule, ComplianceAction action) => new(
        rule,
        action,
        context is null ? Violation.None : Method(context.Request.Method),
        (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? Violation.None);

    private static string Method(string stated)
    {
        var method = HttpMethods.GetCanonicalizedValue(stated);
        return Methods.Contains(method) ? method : Violation.Other;
    }
}
