// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Recording;

/// <summary>Checks what a service records, and adds what the running request says.</summary>
internal static class ViolationInput
{
    private const int LongestRoute = 512;

    /// <exception cref="ArgumentException">The rule was not registered, a text is too long, or a word has another shape.</exception>
    public static ViolationKind ToKind(Violation violation, ViolationRules rules, HttpContext? request)
    {
        var rule = rules.Find(violation.Rule)
            ?? throw new ArgumentException($"The rule '{violation.Rule}' is not registered: call AddViolationRule at start.", nameof(violation));
        if (!ViolationRule.IsName(violation.Outcome))
        {
            throw new ArgumentException("An outcome must have 1 to 63 lower-case letters, digits and '_', and begin with a letter.", nameof(violation));
        }

        if (violation.Route.Length > LongestRoute)
        {
            throw new ArgumentException($"A route must have at most {LongestRoute} characters.", nameof(violation));
        }

        var severity = violation.Severity ?? rule.Severity;
        return Enum.IsDefined(severity)
            ? Complete(new(rule, severity, violation.Outcome, RequestSource.Method(violation.Method), violation.Route, violation.Client), request)
            : throw new ArgumentException($"{severity} is no severity.", nameof(violation));
    }

    private static ViolationKind Complete(in ViolationKind kind, HttpContext? request)
    {
        if (request is null || kind.Method != ViolationKind.None || kind.Route != ViolationKind.None)
        {
            return kind;
        }

        var (method, route, client) = new RequestSource(request, request.GetEndpoint()).Read();
        return kind with { Method = method, Route = route, Client = kind.Client ?? client };
    }
}
