// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>What every options class of ours gets: a validator, a clear sentence, validation at start, and its keys on the list.</summary>
internal static class GovernedOptionsExtensions
{
    private const DynamicallyAccessedMemberTypes Constructor = DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    /// <summary>Sets what the configuration states; call it first, so that code wins.</summary>
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

    /// <summary>The same for a class whose values are all valid once they are read.</summary>
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
        // Not ValidateOnStart: with two invalid classes it throws an aggregate, which prints the stack of each.
        builder.Services.AddSingleton(new StartupOptions(services => _ = services.GetRequiredService<IOptions<T>>().Value));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupOptionsCheck>());
        return builder;
    }

    /// <summary>Makes options anew; <see langword="null"/> if they are invalid, and a sentence for all that is wrong.</summary>
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
