// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>Fails when a connector's connection string is not set or does not parse.</summary>
internal sealed class RequiredConnectionsValidator(GovernanceBuilder governance) : IValidateOptions<RequiredConnections>
{
    public ValidateOptionsResult Validate(string? name, RequiredConnections options)
    {
        var failures = options.Items
            .Select(item => (item.Name, Failure: Check(governance.Configuration.GetConnectionString(item.Name), item.Parse)))
            .Where(item => item.Failure is not null)
            .Select(item => $"{item.Name}: {item.Failure}")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // The value itself is never repeated: it carries a password.
    private static string? Check(string? value, Action<string> parse)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "is not set; set it, or leave out the connector that needs it";
        }

        try
        {
            parse(value);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            return $"is no valid connection string ({exception.GetType().Name} while reading it); its value is not shown because it may hold a password";
        }
    }
}
