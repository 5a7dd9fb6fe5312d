// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Reports problems of the configured dependencies.</summary>
internal sealed class DependencyValidator(
    ConfiguredDependencies dependencies, DependencyChecks checks, IOptions<HealthCheckServiceOptions> registered) : IValidateOptions<DependencySection>
{
    public ValidateOptionsResult Validate(string? name, DependencySection options)
    {
        // Duplicate names are known only after the checks of code and configuration are combined.
        _ = registered.Value;
        List<string> failures = [.. dependencies.Problems, .. checks.Taken.Select(Taken)];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string Taken(string name) => $"{name}: a health check with this name is registered in code; use unique names";
}
