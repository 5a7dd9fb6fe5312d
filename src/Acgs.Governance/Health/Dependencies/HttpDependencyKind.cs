// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>The kind <c>http</c> of <c>Acgs:Health:Dependencies</c>.</summary>
internal sealed class HttpDependencyKind : IDependencyKind
{
    public const string Http = "http";

    /// <summary>The key of the URL; if it is set, <c>Kind</c> is optional.</summary>
    public const string Url = "Url";

    public string Name => Http;

    public IReadOnlyCollection<string> Keys { get; } = [Url, nameof(HttpDependencyOptions.ExpectedStatus), nameof(HttpDependencyOptions.Governed)];

    public IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings)
    {
        if (HttpAddress.FindProblem(settings[Url]) is { } problem)
        {
            yield return (Url, problem);
        }

        if (Status(settings) is null)
        {
            yield return (nameof(HttpDependencyOptions.ExpectedStatus), HttpTarget.StatusRule);
        }

        if (IsGoverned(settings) is null)
        {
            yield return (nameof(HttpDependencyOptions.Governed), SettingParser.FlagRule);
        }
    }

    public IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout) => HttpProbe.Create(
        services, new HttpTarget(new Uri(settings[Url]!), Status(settings)!.Value, IsGoverned(settings)!.Value), timeout);

    public string? FindTarget(IServiceProvider services, IConfigurationSection settings) => new Uri(settings[Url]!).AbsoluteUri;

    private static int? Status(IConfigurationSection settings)
    {
        var text = settings[nameof(HttpDependencyOptions.ExpectedStatus)];
        if (text is null)
        {
            return new HttpDependencyOptions().ExpectedStatus;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            && status is >= HttpDependencyOptions.LowestStatus and <= HttpDependencyOptions.HighestStatus ? status : null;
    }

    private static bool? IsGoverned(IConfigurationSection settings) => SettingParser.ParseFlag(settings[nameof(HttpDependencyOptions.Governed)]);
}
