// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>The entry of <c>ConnectionStrings</c> that has the name of a check.</summary>
internal static class ConnectionEntry
{
    /// <summary>The entry, if it is set and <paramref name="parse"/> takes it.</summary>
    public static string? Find(IServiceProvider services, string name, Action<string> parse) =>
        Read(services, name) is { } value && FindProblem(value, parse) is null ? value : null;

    /// <summary>What is wrong with the entry, as a sentence without its full stop; <see langword="null"/> if nothing is.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="dependency">Whose entry it is.</param>
    /// <param name="client">What stands for the entry if it is not set.</param>
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
            : $"{key} is not set; set it, register an {client.Name}, or name a dependency of the kind {dependency.Kind} under Acgs:Health:Dependencies";
    }

    /// <summary>What is wrong with a connection string, as the end of a sentence: it carries a password, so it is never repeated.</summary>
    public static string? FindProblem(string value, Action<string> parse)
    {
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

    private static string? Read(IServiceProvider services, string name) =>
        services.GetRequiredService<GovernanceBuilder>().Configuration.GetConnectionString(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
