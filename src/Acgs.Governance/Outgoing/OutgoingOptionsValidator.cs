// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Outgoing;

/// <summary>Validates the entries of the allow-list.</summary>
internal sealed class OutgoingOptionsValidator : IValidateOptions<OutgoingOptions>
{
    public ValidateOptionsResult Validate(string? name, OutgoingOptions options)
    {
        var failures = options.Hosts
            .Select((host, index) => (Index: index, Problem: HostPattern.Parse(host, out _)))
            .Where(host => host.Problem is not null)
            .Select(host => $"{nameof(OutgoingOptions.Hosts)}[{host.Index}]: {HostPattern.Rule}, but {host.Problem}")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
