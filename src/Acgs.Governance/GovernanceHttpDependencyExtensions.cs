// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Dependencies;

namespace Acgs.Governance;

/// <summary>Watches what answers over HTTP.</summary>
public static class GovernanceHttpDependencyExtensions
{
    /// <summary>
    /// Watches an address with GET, over a connection of its own: no proxy, no redirects, no cookies, and of the answer only the
    /// status and the headers. The configuration section <c>Acgs:Health:Dependencies</c> does the same without code. A second call
    /// with the same name changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="url">The address: absolute, <c>http</c> or <c>https</c>, without user name and password.</param>
    /// <param name="configure">Sets how it is watched and what counts as a healthy answer. Default: the status 200.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty or white space, <paramref name="url"/> cannot be probed, or an option is out of its range.
    /// </exception>
    public static GovernanceBuilder AddHttpDependency(
        this GovernanceBuilder builder, string name, string url, Action<HttpDependencyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(url);
        if (HttpAddress.FindProblem(url) is { } problem)
        {
            throw new ArgumentException($"The address of the dependency '{name}' {problem}.", nameof(url));
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
