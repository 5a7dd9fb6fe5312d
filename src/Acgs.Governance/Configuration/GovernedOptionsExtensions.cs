// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>Registers options classes with validation at start, readable errors and known keys.</summary>
internal static class GovernedOptionsExtensions
{
    private const DynamicallyAccessedMemberTypes Constructor = DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    /// <summary>Binds the configuration section. Call it first, so that options set in code take precedence.</summary>
    public static OptionsBuilder<T> ReadSettings<[DynamicallyAccessedMembers(Constructor | DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        this OptionsBuilder<T> builder, string section)
        where T : class, new()
    {
        builder.Services.AddSingleton<IConfigureOptions<T>>(Setup);
        builder.Services.AddSingleton<IValidateOptions<T>>(Setup);
        return builder;

        SettingsSetup<T> Setup(IServiceProvider services) => new(services.GetRequiredService<GovernanceBuilder>(), section);
    }

    public static OptionsBuilder<T> ValidateAtStart<
        [DynamicallyAccessedMembers(Constructor)] T,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(
        this OptionsBuilder<T> builder, string section, params string[] keys)
        where T : class
        where TValidator : class, IValidateOptions<T>
    {
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<T>, TValidator>());
        return builder.ValidateAtStart(section, keys);
    }

    /// <summary>Validates a class that needs no validator of its own.</summary>
    public static OptionsBuilder<T> ValidateAtStart<[DynamicallyAccessedMembers(Constructor)] T>(
        this OptionsBuilder<T> builder, string section, params string[] keys)
        where T : class
    {
        builder.Services.AddSingleton(new KnownKeys(keys));
        builder.Services.AddTransient<IOptionsFactory<T>>(services => new GovernanceOptionsFactory<T>(
            services.GetRequiredService<GovernanceBuilder>(),
            section,
            services.GetServices<IConfigureOptions<T>>(),
            services.GetServices<IPostConfigureOptions<T>>(),
            services.GetServices<IValidateOptions<T>>()));
        // Not ValidateOnStart: with two invalid classes it throws an AggregateException that prints both stack traces.
        builder.Services.AddSingleton(new StartupOptions(services => _ = services.GetRequiredService<IOptions<T>>().Value));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupOptionsCheck>());
        return builder;
    }

    /// <summary>Creates new options; returns <see langword="null"/> and a sentence per problem if they are invalid.</summary>
    public static T? TryCreate<[DynamicallyAccessedMembers(Constructor)] T>(this IOptionsFactory<T> factory, ICollection<string> failures)
        where T : class
    {
        try
        {
            return factory.Create(Options.DefaultName);
        }
        catch (GovernanceConfigurationException invalid)
        {
            foreach (var failure in invalid.Failures)
            {
                failures.Add(failure);
            }

            return null;
        }
    }
}
