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
            section,
            services.GetServices<IConfigureOptions<T>>(),
            services.GetServices<IPostConfigureOptions<T>>(),
            services.GetServices<IValidateOptions<T>>()));
        // Not ValidateOnStart: with two invalid classes it throws an aggregate, which prints the stack of each.
        builder.Services.AddSingleton(new StartupOptions(services => _ = services.GetRequiredService<IOptions<T>>().Value));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupOptionsCheck>());
        return builder;
    }
}
