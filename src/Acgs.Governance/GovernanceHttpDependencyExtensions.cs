// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Dependencies;

namespace Acgs.Governance;

/// <summary>Monitors HTTP dependencies.</summary>
public static class GovernanceHttpDependencyExtensions
{
    /// <summary>
    /// Monitors a URL with GET over a dedicated connection, without proxy, redirects and cookies. Only status and headers of the response
    /// are read. Equivalent to an entry in <c>Acgs:Health:Dependencies</c>. Repeated calls with the same name have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The check name.</param>
    /// <param name="url">The absolute <c>http</c> or <c>https</c> URL, without user name and password.</param>
    /// <param name="configure">Sets the schedule and the expected response. Default: status 200.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty or white space, <paramref name="url"/> is not a valid URL for a probe, or an option is out of
    /// range.
    /// </exception>
    public static GovernanceBuilder AddHttpDependency(
        this GovernanceBuilder builder, string name, string url, Action<HttpDependencyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(url);
        if (HttpAddress.FindProblem(url) is { } problem)
        {
            throw new ArgumentException($"The URL of the dependency '{name}' {problem}.", nameof(url));
        }

        var options = Options(configure, nameof(configure));
        builder.TryAddDependency(new HttpDependency(name, new HttpTarget(new Uri(url), options), options));
        return builder;
    }

    private static HttpDependencyOptions Options(Action<HttpDependencyOptions>? configure, string parameter)
    {
        var options = new HttpDependencyOptions();
        configure?.Invoke(options);
        return options.ExpectedStatus is >= HttpDependencyOptions.LowestStatus and <= HttpDependencyOptions.HighestStatus
            ? options
            : throw new ArgumentException($"{nameof(HttpDependencyOptions.ExpectedStatus)} {HttpTarget.StatusRule}.", parameter);
    }
}
