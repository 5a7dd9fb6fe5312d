// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Routing.Patterns;

namespace Acgs.Governance.Endpoints;

/// <summary>Compares routes by their literal paths. Parameters and catch-alls never match.</summary>
internal static class RoutePath
{
    /// <summary>Whether <paramref name="pattern"/> has the literal path of <paramref name="own"/>.</summary>
    public static bool Names(RoutePattern pattern, RoutePattern own)
    {
        var (segments, wanted) = (pattern.PathSegments, own.PathSegments);
        return segments.Count >= wanted.Count
            && wanted.Zip(segments).All(pair => Text(own, pair.First) is not { } text
                || string.Equals(text, Text(pattern, pair.Second), StringComparison.OrdinalIgnoreCase))
            && segments.Skip(wanted.Count).All(segment => CanBeOmitted(pattern, segment));
    }

    // For controllers, required values replace the parameters in "{controller}/{action}", as in routing.
    private static string? Text(RoutePattern pattern, RoutePatternPathSegment segment) => segment is not { IsSimple: true, Parts: [var part] }
        ? null
        : part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => RequiredValue(pattern, parameter),
            _ => null,
        };

    private static bool CanBeOmitted(RoutePattern pattern, RoutePatternPathSegment segment) =>
        segment is { IsSimple: true, Parts: [RoutePatternParameterPart { IsCatchAll: false } parameter] }
        && (RequiredValue(pattern, parameter) is { } required
            ? string.Equals(required, parameter.Default as string, StringComparison.OrdinalIgnoreCase)
            : parameter.IsOptional || parameter.Default is not null);

    private static string? RequiredValue(RoutePattern pattern, RoutePatternParameterPart parameter) =>
        pattern.RequiredValues.TryGetValue(parameter.Name, out var value) && value is string { Length: > 0 } text ? text : null;
}
