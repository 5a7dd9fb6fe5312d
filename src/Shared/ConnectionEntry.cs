// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>Reads the entry of <c>ConnectionStrings</c> with the name of a check.</summary>
internal static class ConnectionEntry
{
    /// <summary>The entry if it is set and <paramref name="parse"/> accepts it, otherwise <see langword="null"/>.</summary>
    public static string? Find(IServiceProvider services, string name, Action<string> parse) =>
        Read(services, name) is { } value && FindProblem(value, parse) is null ? value : null;

    /// <summary>The problem with the entry, as a sentence without a full stop; <see langword="null"/> if it is valid.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="dependency">The dependency.</param>
    /// <param name="client">The service that replaces the entry if it is not set.</param>
    /// <param name="parse">Parses a connection string.</param>
    public static string? FindProblem(IServiceProvider services, ConnectorDependency dependency, Type client, Action<string> parse)
    {
        var key = $"ConnectionStrings:{dependency.Name}";
        if (Read(services, dependency.Name) is { } value)
        {
            return FindProblem(value, parse) is { } problem ? $"{key} {problem}" : null;
        }

        return services.GetRequiredService<IServiceProviderIsService>().IsService(client)
            ? null
            : $"{key} is not set; set it, register an {client.Name}, or add a dependency of the kind {dependency.Kind} to Acgs:Health:Dependencies";
    }

    /// <summary>The problem with a connection string, to complete an error message without the connection string, which may contain a password.</summary>
    public static string? FindProblem(string value, Action<string> parse)
    {
        try
        {
            parse(value);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            return $"is malformed ({exception.GetType().Name}); its value is not shown because it may contain a password";
        }
    }

    private static string? Read(IServiceProvider services, string name) =>
        services.GetRequiredService<GovernanceBuilder>().Configuration.GetConnectionString(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
