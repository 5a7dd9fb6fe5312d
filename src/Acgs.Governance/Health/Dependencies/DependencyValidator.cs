// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Fails on what is wrong with the configured dependencies.</summary>
internal sealed class DependencyValidator(
    ConfiguredDependencies dependencies, DependencyChecks checks, IOptions<HealthCheckServiceOptions> registered) : IValidateOptions<DependencySection>
{
    public ValidateOptionsResult Validate(string? name, DependencySection options)
    {
        // Only when the checks of code and configuration have come together is it known which name stands twice.
        _ = registered.Value;
        List<string> failures = [.. dependencies.Problems, .. checks.Taken.Select(Taken)];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string Taken(string name) => $"{name}: has the name of a health check that code adds; give each its own";
}
